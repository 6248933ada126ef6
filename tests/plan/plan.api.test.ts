import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';
let sent = 0;

let app: TestApp;
let lead: Client;
let operator: Client;
beforeAll(async () => {
  app = await testApp();
  lead = await app.signIn('lead');
  operator = await app.signIn('operator');
});
afterAll(() => app.close());

const text = z.string().nullable();
const refusal = z.object({ code: z.string(), field: text, message: z.string() });
const unit = z.object({ id: z.string(), carrierId: z.string(), carrierName: z.string(), number: z.string() });
const totals = z.object({ placed: z.number(), value: z.number(), tax: z.number(), mu: z.number() });
const line = z.object({
  ...{ projectId: z.string(), name: z.string(), reason: z.string(), toCheck: z.number() },
  place: z.object({ unit, value: z.number(), assumed: text, pinned: z.boolean() }).nullable(),
  others: z.array(z.object({ unit, delta: z.number(), why: z.string() })),
});
const result = z.object({
  ...{ lines: z.array(line), totals, firstCome: totals, gapText: z.string(), toCheckCount: z.number() },
  ...{
    apart: z.array(z.object({ name: z.string(), why: z.string() })),
    opens: z.array(z.object({ test: z.string() })),
  },
  wish: z.object({ cost: z.number(), within: z.number() }).nullable(),
  frontier: z.array(z.object({ landPrice: z.number(), totals })),
});
const run = z.object({
  id: z.string(),
  state: z.string(),
  step: z.number(),
  steps: z.number(),
  error: text,
  result: result.nullable(),
});
const unitParts = '{ id carrierId carrierName number }';
const parts = `{ id state step steps error result { gapText toCheckCount wish { cost within } opens { test }
  totals { placed value tax mu } firstCome { placed value tax mu } apart { name why }
  frontier { landPrice totals { placed value tax mu } }
  lines { projectId name reason toCheck place { unit ${unitParts} value assumed pinned } others { unit ${unitParts} delta why } } } }`;

const begun = z.object({ done: z.union([z.object({ data: run }), refusal]) });
async function begin(input: Readonly<Record<string, unknown>>, as = lead) {
  const query = `mutation A($input: AllocateInput!) { done: allocate(input: $input) {
    ... on MutationAllocateSuccess { data ${parts} } ... on Error { code field message } } }`;
  sent += 1;
  return (await as.read(begun, query, { input: { clientMutationId: `run-${sent}`, region, ...input } })).done;
}

async function ended(id: string) {
  const query = `query R($id: ID!) { planRun(id: $id) ${parts} }`;
  for (;;) {
    const { planRun } = await lead.read(z.object({ planRun: run }), query, { id });
    if (planRun.state !== 'RUNNING') return planRun;
    await sleep(100);
  }
}

/** What a caller of a town would accept: whatever nobody has recorded counts as fulfilled. */
const bold = { assume: ['YIELD', 'ENVIRONMENT', 'LOAD', 'INDUSTRY', 'NEGATIVE_LIST'] };

async function planned(input: Readonly<Record<string, unknown>> = bold) {
  const started = await begin(input);
  if (!('data' in started)) throw new Error(started.message);
  const made = await ended(started.data.id);
  if (!made.result) throw new Error(made.error ?? made.state);
  return { id: made.id, steps: made.steps, result: made.result };
}

const done = z.object({ done: z.union([z.object({ data: z.object({ id: z.string() }) }), refusal]) });
async function change(name: string, input: Readonly<Record<string, unknown>>, as = lead) {
  sent += 1;
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const type = name === 'savePlan' ? 'SavePlanInput' : 'ChangePlanInput';
  const query = `mutation M($input: ${type}!) { done: ${name}(input: $input) {
    ... on Mutation${capital}Success { data { id } } ... on Error { code field message } } }`;
  return (await as.read(done, query, { input: { clientMutationId: `plan-${sent}`, ...input } })).done;
}

async function saved(runId: string, name: string) {
  const answer = await change('savePlan', { runId, name });
  if (!('data' in answer)) throw new Error(answer.message);
  return answer.data.id;
}

const whole = z.object({
  placementPlan: z.object({
    plan: z.object({ version: z.number(), state: z.string(), placed: z.number(), acceptedBy: text }),
    lines: z.array(z.object({ name: z.string(), place: z.object({ unit }).nullable() })),
    stale: z.array(z.object({ kind: z.string(), name: z.string(), gone: z.boolean() })),
  }),
});
async function planAt(id: string) {
  const query = `query P($id: ID!) { placementPlan(id: $id) { plan { version state placed acceptedBy }
    lines { name place { unit ${unitParts} } } stale { kind name gone } } }`;
  return (await lead.read(whole, query, { id })).placementPlan;
}

const units = z.object({
  carrier: z.object({
    units: z.array(z.object({ id: z.string(), version: z.number(), status: text, note: text, freeFrom: text })),
  }),
});
async function unitOf({ id, carrierId }: z.infer<typeof unit>) {
  const query = `{ carrier(id: "${carrierId}") { units { id version status note freeFrom } } }`;
  const found = (await lead.read(units, query)).carrier.units.find((each) => each.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

describe('the plan for all', () => {
  it('keeps out what is not known, names it, and places what may be taken for fulfilled', async () => {
    const strict = await planned({});
    expect(strict.result.toCheckCount).toBeGreaterThan(0);
    expect(strict.result.apart.map(({ why }) => why)).toContain('预计税收未知，算不出价值');
    const { result: made } = await planned();
    expect(made.totals.placed).toBeGreaterThan(1);
    expect(made.totals.placed).toBeGreaterThanOrEqual(strict.result.totals.placed);
    expect(made.toCheckCount).toBeLessThan(strict.result.toCheckCount);
    expect(made.totals.value).toBeGreaterThanOrEqual(made.firstCome.value - 1e-6);
    expect(made.lines.every(({ reason }) => reason !== '')).toBe(true);
    expect(made.gapText).toMatch(/^(已是最好|最多还能再好)/);
  });

  it('tells what a wish costs, tries prices of land, and says which pins clash', async () => {
    const { result: free } = await planned();
    const moved = free.lines.find(({ place, others }) => place && others.some(({ delta }) => delta < 0));
    const other = moved?.others.find(({ delta }) => delta < 0);
    const pin = { projectId: moved?.projectId, unitId: other?.unit.id };
    const { result: wished, steps } = await planned({ ...bold, pins: [pin], prices: [0, 20] });
    expect(steps).toBe(4);
    expect(wished.lines.find(({ projectId }) => projectId === pin.projectId)?.place).toMatchObject({
      pinned: true,
      unit: { id: pin.unitId },
    });
    expect(wished.wish?.cost).toBeGreaterThanOrEqual(-(wished.wish?.within ?? 0) - 1e-6);
    expect(wished.frontier.map(({ landPrice }) => landPrice)).toEqual([0, 20]);
    const twice = { ...bold, pins: [pin, { ...pin, unitId: moved?.place?.unit.id }] };
    expect(await begin(twice)).toMatchObject({
      code: 'INVALID',
      field: 'pins',
      message: expect.stringContaining('只能去一处，却固定在 2 处'),
    });
    expect(await begin({ seconds: 600 })).toMatchObject({ code: 'INVALID', field: 'seconds' });
  });

  it('is made by those who may, and cancelled at once', async () => {
    await expect(begin(bold, operator)).rejects.toThrow('FORBIDDEN');
    const first = await begin({ ...bold, seconds: 60, gap: 0, prices: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
    if (!('data' in first)) throw new Error(first.message);
    expect(await begin(bold)).toMatchObject({ code: 'CONFLICT' });
    const query = `mutation C($input: CancelPlanRunInput!) { done: cancelPlanRun(input: $input) { ... on MutationCancelPlanRunSuccess { data ${parts} } } }`;
    await lead.read(begun, query, { input: { clientMutationId: 'stop', id: first.data.id } });
    expect(await ended(first.data.id)).toMatchObject({ state: 'CANCELLED', result: null });
    expect((await planned()).result.totals.placed).toBeGreaterThan(0);
  });
});

describe('a saved plan', () => {
  it('becomes reservations and none again, all or nothing', async () => {
    const id = await saved((await planned()).id, '春季方案');
    const plan = await planAt(id);
    expect(plan).toMatchObject({ stale: [], plan: { state: 'KEPT' } });
    const places = plan.lines.flatMap(({ place }) => (place ? [place.unit] : []));
    const before = await Promise.all(places.map(unitOf));
    const told = { id, expectedVersion: plan.plan.version };
    await expect(change('acceptPlan', told, operator)).rejects.toThrow('FORBIDDEN');
    expect(await change('acceptPlan', told)).toHaveProperty('data.id', id);
    const kept = await Promise.all(places.map(unitOf));
    expect(kept.every(({ note }) => note?.startsWith('预留给 ') && note.includes('春季方案'))).toBe(true);
    expect(kept.some(({ status }) => status === 'RESERVED')).toBe(true);
    const { result: next } = await planned();
    expect(next.apart.map(({ why }) => why)).toContain('已由方案“春季方案”预留');
    const version = (await planAt(id)).plan.version;
    expect(await change('removePlan', { id, expectedVersion: version })).toMatchObject({ code: 'INVALID' });
    expect(await change('undoPlan', { id, expectedVersion: version })).toHaveProperty('data.id', id);
    const after = await Promise.all(places.map(unitOf));
    const said = (all: typeof before) => all.map(({ status, note, freeFrom }) => [status, note, freeFrom]);
    expect(said(after)).toEqual(said(before));
  });

  it('writes nothing when a unit was taken meanwhile, and names it; it tells what is stale', async () => {
    const id = await saved((await planned()).id, '夏季方案');
    const plan = await planAt(id);
    const places = plan.lines.flatMap(({ place }) => (place ? [place.unit] : []));
    const last = places.at(-1);
    if (!last) throw new Error('nothing placed');
    const taken = await unitOf(last);
    const input = {
      id: last.id,
      expectedVersion: taken.version,
      status: 'RENTED',
      tenantName: '先来的公司',
      on: '2026-11-01',
      source: '电话',
    };
    sent += 1;
    const edit = `mutation U($input: ChangeUnitInput!) { done: changeUnit(input: $input) { ... on MutationChangeUnitSuccess { data { id } } ... on Error { code field message } } }`;
    await operator.read(done, edit, { input: { clientMutationId: `taken-${sent}`, ...input } });
    const name = `${last.carrierName} ${last.number}`;
    expect((await planAt(id)).stale).toEqual([{ kind: 'UNIT', name, gone: false }]);
    const before = await Promise.all(places.map(unitOf));
    const refused = await change('acceptPlan', { id, expectedVersion: plan.plan.version });
    expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(name) });
    expect(await Promise.all(places.map(unitOf))).toEqual(before);
    expect((await planAt(id)).plan.state).toBe('KEPT');
  });

  it('is listed and compared in one trip each, and handed out as a sheet', async () => {
    const { id: runId, result: made } = await planned();
    const placed = made.lines.find(({ place }) => place);
    const id = await saved(runId, '甲');
    const forbids = [{ projectId: placed?.projectId, unitId: placed?.place?.unit.id }];
    const other = await saved((await planned({ ...bold, forbids })).id, '乙');
    const list = z.object({ placementPlans: z.object({ plans: z.array(z.object({ name: z.string() })) }) });
    const from = app.trips.length;
    const names = (await lead.read(list, `{ placementPlans(region: "${region}") { plans { name } } }`)).placementPlans
      .plans;
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['甲', '乙']));
    const moves = z.object({ comparePlans: z.object({ moves: z.array(z.object({ projectId: z.string() })) }) });
    const query = `{ comparePlans(one: "${id}", other: "${other}") { moves { projectId from { unit { number } } to { unit { number } } tax mu } } }`;
    expect((await lead.read(moves, query)).comparePlans.moves.map(({ projectId }) => projectId)).toContain(
      placed?.projectId,
    );
    expect(app.trips.slice(from).map((trip) => trip.length)).toEqual([1, 1]);
    for (const path of [`plan-run.xlsx?id=${runId}`, `plan.xlsx?id=${id}`]) {
      const answer = await lead.request(`/exports/${path}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    }
  });
});
