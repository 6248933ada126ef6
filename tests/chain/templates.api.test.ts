import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedTemplates } from '../../server/chain/shipped-templates.ts';
import { templateProposals } from '../../server/chain/template.reads.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { chainsImporter } from '../../server/import/kinds/chains.kind.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { undoBatch } from '../../server/import/undo.writes.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { canonicalHash } from '../support/canonical.ts';

const industryId = 'culture-tourism';
const linkId = `${industryId}.homestay`;
const words = z.array(z.string());
const templatesText = `query T { chainTemplates { industryId title status proposedCount shipped { lanes links supplies }
  here { lanes links supplies } items { id kind thing thingId name field here shipped edited changedBy kept } } }`;
const item = z.object({
  ...{ id: z.string(), kind: z.string(), thing: z.string(), thingId: z.string(), field: z.string().nullable() },
  ...{ here: words, shipped: words, edited: z.boolean(), changedBy: z.string().nullable(), kept: z.boolean() },
});
const counts = z.object({ lanes: z.number(), links: z.number(), supplies: z.number() });
const templatesShape = z.object({
  chainTemplates: z.array(
    z.object({
      ...{ industryId: z.string(), proposedCount: z.number(), shipped: counts, here: counts.nullable() },
      items: z.array(item),
    }),
  ),
});
const rulesText = `query R($id: ID!) { linkRules(id: $id) { version keywords synonyms exclusions codes capacityKinds
  confirmedFields sources { id } claims { id field value version sources { id } } history { field by after } } }`;
const claimShape = z.object({
  ...{ id: z.string(), field: z.string(), value: z.string(), version: z.number() },
  sources: z.array(z.object({ id: z.string() })),
});
const rulesShape = z.object({
  linkRules: z.object({
    ...{ version: z.number(), keywords: words, synonyms: words, exclusions: words, codes: words, capacityKinds: words },
    ...{ confirmedFields: words, claims: z.array(claimShape), sources: z.array(z.object({ id: z.string() })) },
    history: z.array(z.object({ field: z.string(), by: z.string(), after: z.string().nullable() })),
  }),
});
const saveText = `mutation S($input: SaveLinkRulesInput!) { saveLinkRules(input: $input) { __typename
  ... on Error { message } } }`;
const saveShape = z.object({ saveLinkRules: z.object({ __typename: z.string() }) });
const adoptText = `mutation A($input: AdoptTemplateInput!) { adoptTemplate(input: $input) { __typename
  ... on MutationAdoptTemplateSuccess { data { adopted kept jobId } } ... on Error { code message } } }`;
const adoptShape = z.object({
  adoptTemplate: z.object({
    ...{ __typename: z.string(), code: z.string().optional() },
    data: z.object({ adopted: z.number(), kept: z.number(), jobId: z.string().nullable() }).optional(),
  }),
});
const keepText = `mutation K($input: KeepLinkRulesInput!) { keepLinkRules(input: $input) { __typename
  ... on MutationKeepLinkRulesSuccess { data { claims { id } } } ... on Error { code message } } }`;
const keepShape = z.object({
  keepLinkRules: z.object({
    __typename: z.string(),
    data: z.object({ claims: z.array(z.object({ id: z.string() })) }).optional(),
  }),
});

let app: TestApp;
let lead: Client;
let serial = 0;
beforeAll(async () => {
  app = await testApp({ demo: false });
  lead = await app.signIn('lead');
});
afterAll(() => app.close());

const fresh = () => `t-${serial++}`;
const shipped = () => {
  const template = shippedTemplates().find(({ id }) => id === industryId);
  if (!template) throw new Error('no template');
  return template;
};
const differences = async () => {
  const { chainTemplates } = await lead.read(templatesShape, templatesText);
  const found = chainTemplates.find((each) => each.industryId === industryId);
  if (!found) throw new Error('not listed');
  return found;
};
const open = async () => (await differences()).items.filter(({ kind, kept }) => kind !== 'ONLY_HERE' && !kept);
const rules = async () => (await lead.read(rulesShape, rulesText, { id: linkId })).linkRules;
const save = async (changes: Readonly<Record<string, unknown>>) => {
  const { version: expectedVersion, keywords, synonyms, exclusions, codes, capacityKinds } = await rules();
  const lists = { keywords, synonyms, exclusions, codes, capacityKinds };
  const input = { clientMutationId: fresh(), linkId, expectedVersion, source: '甲单位来函', ...lists, ...changes };
  expect((await lead.read(saveShape, saveText, { input })).saveLinkRules.__typename).toMatch(/Success/);
};
const adopt = async (input: Readonly<Record<string, unknown>>) =>
  (await lead.read(adoptShape, adoptText, { input: { clientMutationId: fresh(), industryId, ...input } }))
    .adoptTemplate;
/** What an earlier version shipped, or what people edited in a copy of the file. */
const otherWords = (keywords: string[], key = 'homestay') => {
  const template = shipped();
  return { ...template, links: template.links.map((link) => (link.key === key ? { ...link, keywords } : link)) };
};
const load = (row: unknown, file = 'seed/chain/culture-tourism.json') =>
  importRows(app.graph, chainsImporter, { file, rows: [row], by: 'test' }, 60_000);

/** All that the chain says, without how often and by what it was written. */
async function said(): Promise<ReadonlyMap<string, unknown>> {
  const session = app.driver.session();
  const { records } = await session.run(
    `CALL () {
       MATCH (n) WHERE n.id STARTS WITH $id OR n.id = 'template.' + $id RETURN labels(n)[0] + ' ' + n.id AS key, properties(n) AS said
       UNION ALL
       MATCH ()-[r]->() WHERE r.id CONTAINS $id RETURN type(r) + ' ' + r.id AS key, properties(r) AS said
     }
     RETURN key, [name IN keys(said) WHERE NOT name IN ['version', 'batchId', 'createdIn'] | [name, said[name]]] AS said`,
    { id: industryId },
  );
  await session.close();
  const pairs = z.array(z.tuple([z.string(), z.unknown()]));
  return new Map(records.map((row) => [String(row.get('key')), Object.fromEntries(pairs.parse(row.get('said')))]));
}

describe('shipped chain templates', () => {
  it('differ nowhere from a graph that was made of them, asked in one trip', async () => {
    const { proposedCount, items, shipped: there, here } = await differences();
    expect([proposedCount, items, here]).toEqual([0, [], there]);
    expect(await templateProposals(app.graph)).toBe(0);
    expect(app.trips.at(-1)).toHaveLength(1);
  });

  it('propose what changed since, and change nothing unasked', async () => {
    expect((await load(otherWords(['旧词']))).changed).toBe(1);
    expect(await templateProposals(app.graph)).toBe(1);
    const [item, ...others] = await open();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ thingId: linkId, field: 'keywords', here: ['旧词'], edited: false });
    expect(await rules()).toMatchObject({ keywords: ['旧词'] });
    const done = await adopt({ allUnedited: true });
    expect(done.data).toMatchObject({ adopted: 1, kept: 0 });
    expect(done.data?.jobId).not.toBeNull();
    expect((await rules()).history[0]).toMatchObject({ field: 'keywords', by: 'lead' });
    expect(await open()).toEqual([]);
  });

  it('never overwrite what was edited here: the value waits as a claim, which an undo takes back', async () => {
    const { keywords } = await rules();
    await save({ keywords: [...keywords, '飞船宿营'] });
    expect(await rules()).toMatchObject({ confirmedFields: ['keywords'] });
    const before = await canonicalHash(app.driver);
    const report = await load(otherWords(['新词']));
    expect(report).toMatchObject({ created: 0, changed: 1, rejected: 0 });
    expect(report.notes.map(({ row, text }) => [row, toldIn('zh', text)])).toEqual([
      [1, expect.stringContaining('关键词')],
    ]);
    const held = await rules();
    expect(held.keywords).toEqual([...keywords, '飞船宿营']);
    expect(held.claims).toMatchObject([
      { field: 'keywords', value: '["新词"]', sources: [{ id: `template.${industryId}` }] },
    ]);
    expect(held.sources).toHaveLength(2);
    expect(await load(otherWords(['新词']))).toMatchObject({ unchanged: 1, changed: 0 });
    await undoBatch(app.graph, report.batchId, 'test', { skipEdited: false });
    expect(await canonicalHash(app.driver)).toBe(before);
    expect(await load(otherWords([...keywords, '飞船宿营']))).toMatchObject({ unchanged: 1, notes: [] });
  });

  it('take over an edited value only when it is chosen by itself, or are kept away for good', async () => {
    const [item] = await open();
    expect(item).toMatchObject({ field: 'keywords', edited: true, changedBy: 'lead' });
    expect(await adopt({ allUnedited: true })).toMatchObject({ code: 'INVALID' });
    expect((await adopt({ keep: [item?.id] })).data).toEqual({ adopted: 0, kept: 1, jobId: null });
    expect(await open()).toEqual([]);
    expect((await load(shipped())).notes).toEqual([]);
    const [kept] = (await differences()).items;
    expect(kept).toMatchObject({ id: item?.id, kept: true });
    expect((await rules()).keywords).toContain('飞船宿营');
    expect((await adopt({ adopt: [kept?.id] })).data).toMatchObject({ adopted: 1 });
    const after = await rules();
    expect(after.keywords).not.toContain('飞船宿营');
    expect(after).toMatchObject({ confirmedFields: [], claims: [] });
    expect(after.history[0]).toMatchObject({ field: 'keywords', by: 'lead' });
    expect(await adopt({ adopt: [kept?.id] })).toMatchObject({ code: 'CONFLICT' });
  });

  it('bring a missing link with its lane and its supplies', async () => {
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH (:ChainLink {id: $id})-[:IN_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink)
       DETACH DELETE l, lane RETURN count(l) AS others`,
      { id: linkId },
    );
    const { records: gone } = await session.run(
      'MATCH (l:ChainLink {id: $id}) WITH l, COUNT { (l)-[:SUPPLIES]-() } AS supplies DETACH DELETE l RETURN supplies',
      { id: linkId },
    );
    await session.close();
    const others = Number(records[0]?.get('others'));
    expect(Number(gone[0]?.get('supplies'))).toBeGreaterThan(0);
    const items = await open();
    expect(items.map(({ kind, thing }) => `${kind} ${thing}`)).toEqual([
      'ADDED LANE',
      ...Array.from({ length: others + 1 }, () => 'ADDED LINK'),
    ]);
    const one = items.find(({ thingId }) => thingId === linkId);
    expect((await adopt({ adopt: [one?.id] })).data).toMatchObject({ adopted: 1 });
    const now = await differences();
    expect(now.items.map(({ thing }) => thing)).toEqual(Array.from({ length: others }, () => 'LINK'));
    expect(now.here).toMatchObject({ lanes: now.shipped.lanes, links: now.shipped.links - others });
    if (others > 0) await adopt({ allUnedited: true });
    const { here, shipped: there, items: left } = await differences();
    expect([here, left]).toEqual([there, []]);
  });

  it('put every kind of difference right, so that the graph says the same again', async () => {
    const before = await said();
    const template = shipped();
    const sub = template.links.find(({ parent }) => parent !== null);
    const top = template.links.find(({ parent, lane, key }) => {
      return parent === null && lane === sub?.lane && key !== sub.parent && key !== sub.key;
    });
    const alone = template.links.find(({ key, parent, stance }) => {
      const leads = template.links.some((link) => link.parent === key);
      return parent === null && key !== top?.key && !leads && stance['320102'] === 'SUITABLE';
    });
    const elsewhere = template.lanes.find(({ key }) => key !== alone?.lane)?.key ?? '';
    const older = {
      ...template,
      ...{ title: '旧名', note: '旧口径', status: 'confirmed', leaderTypes: ['旧类型'] },
      lanes: template.lanes.map((lane, order) => (order === 0 ? { ...lane, name: '旧泳道', stage: 'EXTEND' } : lane)),
      links: template.links.map((link, order) => ({
        ...link,
        ...(order === 0 ? { name: '旧环节', note: '旧说明', criticality: 'ordinary', codes: ['01'] } : {}),
        ...(link.key === sub?.key && top ? { parent: top.key } : {}),
        ...(link.key === alone?.key ? { lane: elsewhere, stance: { '320102': 'DECLINED' } } : {}),
      })),
      supplies: template.supplies.map((supply, order) => (order === 0 ? { ...supply, what: '旧料' } : supply)),
    };
    expect(await load(older)).toMatchObject({ changed: 1, rejected: 0 });
    const fields = (await open()).map(({ thing, field }) => `${thing} ${field}`);
    expect(fields).toEqual(
      expect.arrayContaining([
        ...['INDUSTRY title', 'INDUSTRY status', 'INDUSTRY note', 'INDUSTRY leaderTypes', 'LANE name', 'LANE stage'],
        ...['LINK name', 'LINK note', 'LINK codes', 'LINK lane', 'LINK parent', 'LINK stance.320102', 'SUPPLY what'],
      ]),
    );
    await adopt({ allUnedited: true });
    expect(await open()).toEqual([]);
    expect(await said()).toEqual(before);
  });

  it('count what people loaded from a list of their own as edited here', async () => {
    await load(otherWords(['本区词'], 'scenic-area'), '本区模板.json');
    const [item] = await open();
    expect(item).toMatchObject({ field: 'keywords', here: ['本区词'], edited: true, changedBy: 'test' });
    await adopt({ adopt: [item?.id] });
    expect(await open()).toEqual([]);
  });

  it('leave a value of a list to be kept away from the page of the rules', async () => {
    const { keywords } = await rules();
    await save({ keywords: [...keywords, '飞船宿营'] });
    await load(otherWords(['别的词']));
    const [claim] = (await rules()).claims;
    const input = {
      clientMutationId: fresh(),
      linkId,
      claimId: claim?.id,
      expectedVersion: claim?.version,
      reason: '本区不用',
    };
    const kept = (await lead.read(keepShape, keepText, { input })).keepLinkRules;
    expect(kept.data).toEqual({ claims: [] });
    expect((await load(otherWords(['别的词']))).notes).toEqual([]);
  });

  it('are for those who may import', async () => {
    const operator = await app.signIn('operator');
    const { errors } = await operator.run(templatesText);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
