import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { dayOf } from '../../server/platform/kernel/dates.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const industryId = 'software-data-model';
const parts = `version since redoable gone { id name } published { by count } problems { clash name }
  edits { id type name target source by } links { id name laneId parentId order mark column row }
  supplies { id fromId toId what mark }`;
const draftShape = z.object({
  ...{ version: z.number(), since: z.string().nullable(), redoable: z.number() },
  gone: z.array(z.object({ id: z.string(), name: z.string() })),
  published: z.object({ by: z.string(), count: z.number() }).nullable(),
  problems: z.array(z.object({ clash: z.string(), name: z.string() })),
  edits: z.array(
    z.object({ id: z.string(), type: z.string(), name: z.string(), target: z.string().nullable(), by: z.string() }),
  ),
  links: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), laneId: z.string(), parentId: z.string().nullable() },
      ...{ order: z.number(), mark: z.string().nullable(), column: z.number().nullable(), row: z.number().nullable() },
    }),
  ),
  supplies: z.array(z.object({ id: z.string(), fromId: z.string(), toId: z.string(), mark: z.string().nullable() })),
});
const mapText = `query M { chainMap(industryId: "${industryId}", region: "320102") {
  industry { linkCount } links { id name laneId parentId presence { confirmed toReview } } supplies { id fromId toId what } } }`;
const mapShape = z.object({
  chainMap: z.object({
    industry: z.object({ linkCount: z.number() }),
    links: z.array(
      z.object({
        ...{ id: z.string(), name: z.string(), laneId: z.string(), parentId: z.string().nullable() },
        presence: z.object({ confirmed: z.number(), toReview: z.number() }),
      }),
    ),
    supplies: z.array(z.object({ id: z.string(), fromId: z.string(), toId: z.string(), what: z.string().nullable() })),
  }),
});
const answerShape = (name: string) =>
  z.object({
    [name]: z.object({
      ...{ __typename: z.string(), code: z.string().optional(), message: z.string().optional() },
      data: draftShape.optional(),
    }),
  });

let app: TestApp;
let [researcher, lead, operator]: Client[] = [];
let serial = 0;
beforeAll(async () => {
  app = await testApp();
  [researcher, lead, operator] = await Promise.all(['researcher', 'lead', 'operator'].map((name) => app.signIn(name)));
});
afterAll(() => app.close());

const as = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody is signed in');
  return client;
};
const map = async () => (await as(operator).read(mapShape, mapText)).chainMap;
const draft = async () =>
  (
    await as(researcher).read(
      z.object({ chainDraft: draftShape }),
      `query D { chainDraft(industryId: "${industryId}") { ${parts} } }`,
    )
  ).chainDraft;
async function mutate(client: Client | undefined, name: string, more: Readonly<Record<string, unknown>>) {
  const Input = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const text = `mutation X($input: ${Input}Input!) { ${name}(input: $input) { __typename
    ... on Mutation${Input}Success { data { ${parts} } } ... on Error { code message } } }`;
  const expectedVersion = (await draft()).version;
  const input = { clientMutationId: `d-${serial++}`, industryId, expectedVersion, ...more };
  const answer = (await as(client).read(answerShape(name), text, { input }))[name];
  if (!answer) throw new Error(`no answer to ${name}`);
  return answer;
}
const edit = (edits: readonly Readonly<Record<string, unknown>>[], more: Readonly<Record<string, unknown>> = {}) =>
  mutate(researcher, 'editChainDraft', { edits, source: '甲单位来函', ...more });
const step = (name: string, editId?: string) => mutate(researcher, 'stepChainDraft', { step: name, editId });
const publish = (more: Readonly<Record<string, unknown>> = {}) => mutate(lead, 'publishChainDraft', more);

/** Recomputations write in the background: the chain is quiet when none runs. */
async function quiet(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { records } = await app.driver.executeQuery(
      "MATCH (j:Job {kind: 'link-rules', state: 'RUNNING'}) RETURN j.id AS id",
    );
    if (records.length === 0) return;
    await sleep(100);
  }
  throw new Error('a recomputation does not end');
}

async function topLinks() {
  const { links } = await map();
  const parents = new Set(links.map(({ parentId }) => parentId));
  const firms = links.filter(
    ({ presence, parentId, id }) => presence.confirmed > 0 && parentId === null && !parents.has(id),
  );
  const [merged, into] = firms;
  if (!merged || !into) throw new Error('two links with confirmed firms are needed');
  return { merged, into };
}

const templatesShape = z.object({
  chainTemplates: z.array(
    z.object({
      industryId: z.string(),
      items: z.array(
        z.object({ thingId: z.string(), field: z.string().nullable(), kept: z.boolean(), edited: z.boolean() }),
      ),
    }),
  ),
});
async function templateItems() {
  const text = 'query T { chainTemplates { industryId items { thingId field kept edited } } }';
  const { chainTemplates } = await as(lead).read(templatesShape, text);
  return chainTemplates.find((each) => each.industryId === industryId)?.items ?? [];
}

describe('a draft of a chain', { timeout: 120_000 }, () => {
  it('is seen by those with the right, changes nothing for others, and is undone and done again', async () => {
    const before = await map();
    const { merged } = await topLinks();
    const added = await edit([
      { type: 'RENAME', linkId: merged.id, name: '改过的名称' },
      { type: 'ADD', linkId: '', name: '新开的环节', laneId: merged.laneId },
    ]);
    expect(added.data?.edits.map(({ type, by }) => [type, by])).toEqual([
      ['RENAME', 'researcher'],
      ['ADD', 'researcher'],
    ]);
    expect(added.data?.links.find(({ id }) => id === merged.id)).toMatchObject({ name: '改过的名称', mark: 'CHANGED' });
    expect(await map()).toEqual(before);
    const { errors } = await as(operator).run(`query D { chainDraft(industryId: "${industryId}") { version } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await mutate(researcher, 'publishChainDraft', {}).catch(() => 'refused')).toBe('refused');

    expect((await step('UNDO')).data).toMatchObject({ redoable: 1, edits: [{ type: 'RENAME' }] });
    expect((await step('REDO')).data?.edits).toHaveLength(2);
    const rename = (await draft()).edits[0];
    expect((await step('REMOVE', rename?.id)).data?.edits.map(({ type }) => type)).toEqual(['ADD']);
    expect((await step('DISCARD')).data).toMatchObject({ edits: [], redoable: 1, since: null });
    expect(await map()).toEqual(before);
  });

  it('takes all of its edits or none, once, and only on what was seen', async () => {
    const { merged } = await topLinks();
    const bad = await edit([
      { type: 'RENAME', linkId: merged.id, name: '甲乙丙' },
      { type: 'MOVE', linkId: 'no-such-link' },
    ]);
    expect(bad).toMatchObject({ __typename: 'InvalidError' });
    expect((await draft()).edits).toEqual([]);
    expect(await edit([{ type: 'RENAME', linkId: merged.id, name: '甲乙丙' }], { source: ' ' })).toMatchObject({
      code: 'INVALID',
    });
    const { version } = await draft();
    const same = { clientMutationId: 'twice', expectedVersion: version };
    const [first, again] = [
      await edit([{ type: 'RENAME', linkId: merged.id, name: '甲乙丙' }], same),
      await edit([{ type: 'RENAME', linkId: merged.id, name: '甲乙丙' }], same),
    ];
    expect([first.data?.edits.length, again.data?.edits.length]).toEqual([1, 1]);
    const late = await edit([{ type: 'RENAME', linkId: merged.id, name: '丁' }], { expectedVersion: version });
    expect(late).toMatchObject({ code: 'CONFLICT' });
    await step('DISCARD');
  });

  it('is published as recorded facts with their source; merged firms are counted where they went', async () => {
    const { merged, into } = await topLinks();
    const before = await map();
    await edit([
      { type: 'ADD', linkId: '', name: '新开的环节', laneId: into.laneId, keywords: ['飞船宿营'] },
      { type: 'MERGE', linkId: merged.id, otherId: into.id },
      { type: 'PLACE', linkId: into.id, column: 1, row: 2 },
    ]);
    const drawn = await draft();
    const fresh = drawn.links.find(({ name }) => name === '新开的环节');
    expect(drawn.gone).toEqual([{ id: merged.id, name: merged.name }]);
    await edit([{ type: 'SUPPLY', linkId: fresh?.id, otherId: into.id, what: '舱位' }]);
    const done = await publish();
    expect(done.data).toMatchObject({ edits: [], published: { by: 'lead', count: 4 } });
    await quiet();
    const after = await map();
    expect(after.industry.linkCount).toBe(before.links.length);
    expect(after.links.some(({ id }) => id === merged.id)).toBe(false);
    expect(after.supplies).toContainEqual({
      ...{ id: `${fresh?.id}~${into.id}`, fromId: fresh?.id, toId: into.id, what: '舱位' },
    });
    const survivor = after.links.find(({ id }) => id === into.id);
    expect(survivor?.presence.confirmed).toBeGreaterThanOrEqual(
      Math.max(merged.presence.confirmed, into.presence.confirmed),
    );
    expect((await recountAll(app.graph)).repaired).toBe(0);
    const { records } = await app.driver.executeQuery(
      `MATCH (l:ChainLink {id: $id})-[s:SUPPLIES]->() UNWIND s.sourceIds AS sourceId MATCH (x:Source {id: sourceId})
       RETURN x.title AS title`,
      { id: fresh?.id },
    );
    expect(records.map((row) => row.get('title'))).toContain('甲单位来函');
    const { records: left } = await app.driver.executeQuery(
      'MATCH (p:Presence {linkId: $id}) RETURN p.id AS id UNION MATCH (l:ChainLink {id: $id}) RETURN l.id AS id',
      { id: merged.id },
    );
    expect(left).toEqual([]);
    expect((await templateItems()).find(({ thingId }) => thingId === merged.id)).toMatchObject({ kept: true });
  });

  it('is refused with the name of a link that was changed meanwhile, and then changes nothing', async () => {
    const { into } = await topLinks();
    await edit([
      { type: 'ADD', linkId: '', name: '又一环节', laneId: into.laneId },
      { type: 'RENAME', linkId: into.id, name: '草稿里的名称' },
    ]);
    await app.driver.executeQuery("MATCH (l:ChainLink {id: $id}) SET l.name = '别人改的'", { id: into.id });
    const before = await map();
    expect((await draft()).problems).toEqual([{ clash: 'changed', name: '别人改的' }]);
    const refused = await publish();
    expect(refused.code).toBe('CONFLICT');
    expect(refused.message).toContain('别人改的');
    expect(await map()).toEqual(before);
    await step('DISCARD');
  });

  it('can be taken back by a draft of its inverse', async () => {
    const before = await map();
    const { into } = await topLinks();
    await edit([
      { type: 'MOVE', linkId: into.id, laneId: before.links.find((each) => each.laneId !== into.laneId)?.laneId },
    ]);
    await publish();
    await quiet();
    expect((await map()).links.find(({ id }) => id === into.id)?.laneId).not.toBe(into.laneId);
    const lane = (await templateItems()).find(({ thingId, field }) => thingId === into.id && field === 'lane');
    expect(lane).toMatchObject({ edited: true });
    expect((await step('TAKE_BACK')).data?.edits.map(({ type }) => type)).toContain('MOVE');
    await publish();
    await quiet();
    expect((await map()).links.find(({ id }) => id === into.id)?.laneId).toBe(into.laneId);
    const history = await as(lead).read(
      z.object({ chainMap: z.object({ links: z.array(z.object({ id: z.string() })) }) }),
      `query H { chainMap(industryId: "${industryId}", region: "320102", asOf: "${dayOf(new Date())}") { links { id } } }`,
    );
    expect(history.chainMap.links).toHaveLength(before.links.length);
  });
});
