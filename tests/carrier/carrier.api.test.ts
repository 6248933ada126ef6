import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const region = '320102';
const tower = 'demo-carrier-02';

let app: TestApp;
let operator: Client;
let bureau: Client;
beforeAll(async () => {
  app = await testApp();
  operator = await app.signIn('operator');
  bureau = await app.signIn('bureau');
});
afterAll(() => app.close());

const text = z.string().nullable();
const unit = z.object({
  ...{ id: z.string(), number: z.string(), version: z.number(), status: text, note: text, tenantName: text },
  ...{ heightM: z.number().nullable(), tenancies: z.array(z.object({ enterpriseId: z.string(), until: text })) },
});
const carrier = z.object({
  carrier: z.object({
    units: z.array(unit),
    carrier: z.object({
      years: z.array(z.object({ year: z.number(), labels: z.array(z.object({ label: z.string() })) })),
    }),
  }),
});

async function unitAt(number: string) {
  const query = `{ carrier(id: "${tower}") { carrier { years { year labels { label } } }
    units { id number version status note heightM tenantName tenancies { enterpriseId until } } } }`;
  const found = (await operator.read(carrier, query)).carrier.units.find((each) => each.number === number);
  if (!found) throw new Error(`no unit ${number}`);
  return found;
}

const changed = z.object({
  done: z.union([
    z.object({
      data: z.object({
        ...{ written: z.boolean(), version: z.number(), kept: z.array(z.string()) },
        clashes: z.array(z.object({ field: z.string(), mine: text, theirs: text, by: z.string() })),
      }),
    }),
    z.object({ code: z.string(), field: text, message: z.string() }),
  ]),
});

let sent = 0;
async function change(as: Client, input: Readonly<Record<string, unknown>>) {
  sent += 1;
  const query = `mutation M($input: ChangeUnitInput!) { done: changeUnit(input: $input) {
    ... on MutationChangeUnitSuccess { data { written version kept clashes { field mine theirs by } } }
    ... on Error { code field message } } }`;
  const told = { clientMutationId: `unit-${sent}`, on: '2026-11-01', source: '电话核实' };
  return (await as.read(changed, query, { input: { ...told, ...input } })).done;
}

describe('the carriers of a district', () => {
  it('are read in one trip, narrowed and counted over all that pass', async () => {
    const shape = z.object({
      carriers: z.object({
        ...{ totalCount: z.number(), all: z.number() },
        inventory: z.object({ units: z.number(), free: z.object({ units: z.number() }) }),
        industries: z.array(z.object({ id: z.string(), carriers: z.number() })),
        edges: z.array(z.object({ node: z.object({ carrier: z.object({ id: z.string() }) }) })),
      }),
    });
    const read = async (filter: string, first = 50) => {
      const query = `{ carriers(region: "${region}", first: ${first}, filter: ${filter}) { totalCount all
        inventory { units free { units } } industries { id carriers } edges { node { carrier { id } } } } }`;
      return (await operator.read(shape, query)).carriers;
    };
    const before = app.trips.length;
    const all = await read('{}');
    expect(app.trips.slice(before).map((trip) => trip.length)).toEqual([1]);
    expect(all.totalCount).toBe(all.all);
    expect(all.industries.length).toBe(7);
    const software = await read('{industryId: "software-data-model"}');
    expect(software.edges.map(({ node }) => node.carrier.id)).toContain(tower);
    expect(software.totalCount).toBe(all.industries.find(({ id }) => id === 'software-data-model')?.carriers);
    const free = await read('{statuses: [FOR_RENT, FOR_SALE], areaFrom: 300}', 1);
    expect(free.edges.length).toBe(1);
    expect(free.totalCount).toBeGreaterThan(1);
    expect(free.inventory.free.units).toBe(free.inventory.units);
  });

  it('label a building by its years', async () => {
    const { carrier: view } = await operator.read(
      carrier,
      `{ carrier(id: "${tower}") { carrier { years { year labels { label } } }
        units { id number version status note heightM tenantName tenancies { enterpriseId until } } } }`,
    );
    expect(view.carrier.years.map(({ year, labels }) => [year, labels.map(({ label }) => label)])).toEqual([
      [2025, ['HUNDRED_MILLION', 'SPECIALISED']],
      [2024, ['SPECIALISED']],
    ]);
  });
});

describe('two people who edit one unit', () => {
  it('merge where they change different fields, and choose where they change the same', async () => {
    const { id, version } = await unitAt('201');
    expect(await change(operator, { id, expectedVersion: version, note: '朝南' })).toMatchObject({
      data: { written: true },
    });
    const merged = await change(bureau, { id, expectedVersion: version, height: 4.2 });
    expect(merged).toMatchObject({ data: { written: true, kept: ['note'], clashes: [] } });
    expect(await unitAt('201')).toMatchObject({ note: '朝南', heightM: 4.2 });
    const clash = await change(bureau, { id, expectedVersion: version, note: '朝北', height: 5 });
    expect(clash).toMatchObject({ data: { written: false } });
    if (!('data' in clash)) throw new Error(clash.message);
    expect(clash.data.clashes).toContainEqual({ field: 'note', mine: '朝北', theirs: '朝南', by: 'operator' });
    expect(await unitAt('201')).toMatchObject({ note: '朝南', heightM: 4.2 });
    const chosen = await change(bureau, { id, expectedVersion: clash.data.version, note: '朝北' });
    expect(chosen).toMatchObject({ data: { written: true } });
    expect(await unitAt('201')).toMatchObject({ note: '朝北' });
  });

  it('keep who was there when, and refuse what cannot be', async () => {
    const { id, version } = await unitAt('301');
    const taken = { status: 'RENTED', tenantId: 'demo-01', contractEnd: '2028-12-31' };
    expect(await change(operator, { id, expectedVersion: version, ...taken })).toMatchObject({
      data: { written: true },
    });
    const during = await unitAt('301');
    expect(during.tenantName).toBe('示例玄武智算科技有限公司');
    expect(await change(operator, { id, expectedVersion: during.version, status: 'FOR_RENT' })).toMatchObject({
      data: { written: true },
    });
    const after = await unitAt('301');
    expect(after.tenantName).toBeNull();
    expect(after.tenancies).toContainEqual({ enterpriseId: 'demo-01', until: '2026-11-01' });
    const named = { status: 'RENTED', tenantName: '示例徐庄云服务有限公司' };
    await change(operator, { id, expectedVersion: after.version, ...named });
    expect((await unitAt('301')).tenancies).toContainEqual({ enterpriseId: 'demo-02', until: null });
    const at = { id, expectedVersion: (await unitAt('301')).version };
    expect(await change(operator, { ...at, status: 'READY' })).toMatchObject({ code: 'INVALID', field: 'status' });
    expect(await change(operator, { ...at, tenantId: 'nobody' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(operator, { ...at, note: '无', source: ' ' })).toMatchObject({ field: 'source' });
    expect(await change(operator, { ...at, id: 'nothing', note: '无' })).toMatchObject({ code: 'NOT_FOUND' });
    await expect(change(await app.signIn(), { ...at, note: '无' })).rejects.toThrow('权限');
  });
});
