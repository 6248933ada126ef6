import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import type { Importer } from '../../server/import/import.types.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { schema } from '../../server/schema.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { canonicalHash } from '../support/canonical.ts';
import { listOf } from './list.support.ts';
import { rowsOf } from './page.support.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  client = await app.signIn();
});
afterAll(() => app.close());

/** Chunks of ten rows, of which the second waits until it is let go: what readers see in the middle of a run. */
function halting<Row>(importer: Importer<Row>) {
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const halted: Importer<Row> = {
    ...importer,
    open: async (...args) => {
      const plan = await importer.open(...args);
      return {
        chunkRows: 10,
        plan: async (tx, rows, stamp) => {
          if ((rows[0]?.number ?? 0) > 10) {
            reached.resolve();
            await go.promise;
          }
          return plan.plan(tx, rows, stamp);
        },
      };
    },
  };
  return { halted, reached: reached.promise, go: go.resolve };
}

async function requestOf(text: string, by = 'researcher') {
  const bytes = Buffer.from(text);
  const sheet = await readSheet('名单.csv', bytes, enterpriseSheet);
  return { file: '名单.csv', ...sheet, digest: sha256(bytes), region: '320102', by };
}

const linkId = 'software-data-model.custom-software';
const industryId = 'software-data-model';
const region = '320102';
const parts = '{ id name }';

/** A question to every root field that shows things of the graph; every answer must know of staged things or of none. */
function questions(id: string, name: string): Readonly<Record<string, string | null>> {
  return {
    areaMatrix: `{ areaMatrix(industryId: "${industryId}", region: "${region}") { cells { linkId columnId confirmed toReview } } }`,
    chainPlaces: `{ chainPlaces(industryId: "${industryId}", region: "${region}") { unlinked links { linkId fitting } } }`,
    chainPosition: `{ chainPosition(industryId: "${industryId}", region: "${region}") { rows { local link ${parts} } } }`,
    carrier: '{ carrier(id: "320102-carrier-zhujianglu") { carrier { name } units { id } } }',
    carriers: `{ carriers(region: "${region}") { totalCount inventory { units } edges { node { carrier { id } } } } }`,
    compareRegions: `{ compareRegions(industryId: "${industryId}", regions: ["${region}", "320104"]) { rows { cells { n toReview } } } }`,
    chainDraft: `{ chainDraft(industryId: "${industryId}") { links { id name } } }`,
    chainMap: `{ chainMap(industryId: "${industryId}", region: "${region}") { links { id presence { toReview confirmed } } } }`,
    activeImport: null,
    chainPaper: `{ chainPaper(industryId: "${industryId}", region: "${region}") { links { linkId lists { total firms { name } } } } }`,
    chainTemplates: '{ chainTemplates { industryId proposedCount } }',
    choices: '{ choices { regions { code name } industries { id } } }',
    compareNames: `{ compareNames(text: "${name}") { verdict enterprises { __typename } } }`,
    disputedPlaces: `{ disputedPlaces(region: "${region}") { totalCount } }`,
    duplicateDecisions: null,
    duplicates: `{ duplicates(region: "${region}") { compared totalCount } }`,
    enterprise: `{ enterprise(id: "${id}") { id name history { at } occupations { id } } }`,
    enterprises: `{ enterprises(region: "${region}") { totalCount edges { node ${parts} } } }`,
    exploreApproaches: `{ exploreApproaches(target: "${id}", region: "${region}") { sentence } }`,
    exploreCommon: `{ exploreCommon(a: "${id}", b: "${industryId}") { total } }`,
    exploreExpansion: `{ exploreExpansion(ids: ["${id}"], among: ["${linkId}"], steps: [{ id: "${linkId}", relation: "OCCUPIES", direction: IN, first: 5 }]) { things ${parts} between { __typename } pages { counts { count } rows { thing ${parts} } } } }`,
    exploreHistory: `{ exploreHistory(id: "${linkId}") { rows { id } more } }`,
    exploreKinds: null,
    explorePaths: `{ explorePaths(from: "${id}", to: "${linkId}") { sentence } }`,
    exploreRelations: null,
    exploreThing: `{ exploreThing(id: "${id}") ${parts} }`,
    exploreView: null,
    exploreViews: null,
    history: `{ history(id: "${linkId}", kind: LINK, region: "${region}") { id } }`,
    importJob: null,
    importJobs: null,
    importKinds: null,
    importPreview: null,
    importRows: null,
    industriesFor: `{ industriesFor(region: "${region}") { fits { linkId confirmed points } } }`,
    industries: '{ industries { id } }',
    industry: `{ industry(id: "${industryId}") { id groups { id } } }`,
    linkEntries: `{ linkEntries(linkId: "${linkId}", region: "${region}") { linkId counts { id } } }`,
    link: `{ link(id: "${linkId}", region: "${region}") { presence { toReview } occupations { totalCount edges { node { id enterprise ${parts} } } } } }`,
    linkRules: null,
    occupations: `{ occupations(linkId: "${linkId}", region: "${region}") { totalCount edges { node { id enterprise ${parts} } } } }`,
    matchPolicies: `{ matchPolicies(region: "${region}", facts: []) { asks { id } outcomes { rule { id } status } } }`,
    matchCarriers: `{ matchCarriers(region: "${region}", line: "500平 办公 马上要") { considered edges { node { id } } } }`,
    planRun: null,
    placementPlans: null,
    placementPlan: null,
    comparePlans: null,
    matchProjects: '{ matchProjects(unitId: "unit-none") { projects { project { id } } } }',
    policyPaper: '{ policyPaper(id: "fenghua-2023-measures") { articles { text } document { clauses { id } } } }',
    policyUpload: null,
    policyWords: '{ policyWords(text: "政策措施") { documentId } }',
    eligibleFor: `{ eligibleFor(region: "${region}") { rules { rule { id } subjects { id status } } } }`,
    policyLedger: `{ policyLedger(region: "${region}") { lines { subject paid } } }`,
    policyRules: `{ policyRules(region: "${region}") { rules { id offered } } }`,
    policyRuleCheck: `{ policyRuleCheck(definition: "{}", examples: "[]") { problems { path } } }`,
    placeBook: `{ placeBook(region: "${region}") { prices { id } scenarios { id } } }`,
    proposal: `{ proposal(region: "${region}", enterpriseId: "${id}", linkId: "${linkId}") { title links { id } parts { lines table { rows { cells } } } } }`,
    policies: `{ policies(region: "${region}") { documents { id clauses { id } } } }`,
    project: '{ project(id: "demo-project-01") { project { name } } }',
    projects: `{ projects(region: "${region}") { totalCount edges { node { id } } } }`,
    regions: `{ regions(parent: "${region}") { code } }`,
    rulePrecision: `{ rulePrecision(linkId: "${linkId}") { __typename } }`,
    ruleEffect: null,
    rulesJob: null,
    search: `{ search(text: "${name}") { id name } }`,
    supply: `{ supply(from: "software-data-model.os-database", to: "${linkId}") { __typename } }`,
    reserve: `{ reserve(region: "${region}", industryId: "${industryId}") { totalCount edges { node { id } } } }`,
    visitsOf: `{ visitsOf(enterpriseId: "${id}") { name } }`,
    regionDirections: `{ regionDirections(region: "${region}") { choices { id } } }`,
    regionOutline: `{ regionOutline(region: "${region}") { regionName } }`,
    opportunities: `{ opportunities(region: "320102") { totalCount rows { id } } }`,
    reserveOf: `{ reserveOf(enterpriseId: "${id}") { enterpriseName } }`,
    targets: `{ targets(industryId: "${industryId}", linkId: "${linkId}", mode: FILL, region: "${region}") { total items { enterprise { id } } } }`,
    targetWhy: `{ targetWhy(industryId: "${industryId}", linkId: "${linkId}", mode: FILL, region: "${region}", enterpriseId: "${id}") { candidate excluded missing } }`,
    verdictRuleSets: null,
    verdictRulesEffect: `{ verdictRulesEffect(industryId: "${industryId}", region: "${region}", numbers: []) { looked changed { linkId } } }`,
    verdict: `{ verdict(linkId: "${linkId}", region: "${region}") { class n } }`,
    viewer: null,
  };
}

/** Planning a large statement anew may take longer than a reader waits: then the second time is fast. */
async function asked(query: string) {
  for (let tries = 0; ; tries += 1) {
    const answer = await client.run(query);
    if (tries === 5 || answer.errors?.[0]?.extensions['code'] !== 'UNAVAILABLE') return answer;
  }
}

async function answers(id: string, name: string) {
  const all: Record<string, string> = {};
  for (const [field, query] of Object.entries(questions(id, name))) {
    if (query === null) continue;
    const { data, errors } = await asked(query);
    expect(errors, field).toBeUndefined();
    all[field] = JSON.stringify(data);
  }
  const sheet = await client.request(`/exports/occupations?linkId=${linkId}&region=${region}`);
  all['export'] = `${sheet.status} ${Buffer.from(await sheet.arrayBuffer()).length > 0}`;
  return all;
}

describe('an import under way', () => {
  it('is looked for in every root field that shows things of the graph', () => {
    const known = Object.keys(questions('', '')).sort();
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual(known);
  });

  it('shows nothing that it creates until all of it is there, counts included', async () => {
    const { halted, reached, go } = halting(enterprisesKind);
    const name = '示例第000000号科技有限公司';
    const before = await answers('nobody', name);
    const run = importRows(app.graph, halted, await requestOf(listOf(25)));
    onTestFinished(() => go());
    await Promise.race([reached, run]);
    const [first] = await rowsOf(
      app,
      'MATCH (e:Enterprise {name: $name})-[o:OCCUPIES]->() RETURN e.id AS id, count(o) AS n',
      {
        name,
      },
    );
    expect(first?.['n']).toBeGreaterThan(0);
    const id = String(first?.['id']);
    const during = await answers(id, name);
    expect(during).toEqual(before);
    const refused = await client.run(
      `mutation { reviewOccupations(input: {clientMutationId: "x", decision: CONFIRMED,
         items: [{id: "${id}~${linkId}", expectedVersion: 1}]}) { __typename } }`,
    );
    expect(refused.data?.['reviewOccupations']).toEqual({ __typename: 'NotFoundError' });
    expect((await recountAll(app.graph)).repaired).toBe(0);

    go();
    expect(await run).toMatchObject({ created: 25 });
    const after = await answers(id, name);
    for (const field of [
      'chainMap',
      'enterprise',
      'enterprises',
      'link',
      'occupations',
      'search',
      'compareNames',
      'duplicates',
      ...['chainPaper', 'exploreExpansion', 'explorePaths', 'exploreThing'],
    ]) {
      expect(after[field], field).not.toEqual(before[field]);
    }
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});

const managed = z.object({ code: z.string().optional(), data: z.object({ state: z.string() }).optional() });
const manage = async (as: Client, field: 'cancelImport' | 'resumeImport', id: string) => {
  const success = `Mutation${field[0]?.toUpperCase()}${field.slice(1)}Success`;
  const shape = z.object({ [field]: managed });
  const input = { clientMutationId: `${field}-${id}`, id };
  const query = `mutation M($input: ManageImportInput!) { ${field}(input: $input) { ... on ${success} { data { state } } ... on Error { code } } }`;
  return (await as.read(shape, query, { input }))[field];
};
const undo = async (as: Client, id: string) => {
  const query = `mutation U($input: UndoImportInput!) { undoImport(input: $input) {
    ... on MutationUndoImportSuccess { data { begun editedCount job { state } } } ... on Error { code } } }`;
  const shape = z.object({
    undoImport: z.object({ code: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() }),
  });
  return (await as.read(shape, query, { input: { clientMutationId: `u-${id}`, id, skipEdited: false } })).undoImport;
};
async function ended(id: string, states: readonly string[]) {
  for (let tries = 0; tries < 600; tries += 1) {
    const [job] = await rowsOf(app, 'MATCH (j:Job {id: $id}) RETURN j.state AS state', { id });
    if (states.includes(String(job?.['state']))) return;
    await sleep(200);
  }
  throw new Error(`not ${states.join('/')}`);
}

describe('stopping an import', () => {
  it('stops at the next chunk and leaves nothing', async () => {
    const before = await canonicalHash(app.driver);
    const { halted, reached, go } = halting(enterprisesKind);
    const jobId = 'import~t~cancelled';
    const run = importRows(app.graph, halted, { ...(await requestOf(listOf(35, { from: 100 }))), jobId });
    const stopped = expect(run).rejects.toThrow('停止');
    onTestFinished(() => go());
    await Promise.race([reached, run]);
    const bureau = await app.signIn('bureau');
    expect(await manage(bureau, 'cancelImport', jobId)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await manage(client, 'cancelImport', jobId)).toMatchObject({ data: { state: 'RUNNING' } });
    go();
    await stopped;
    await ended(jobId, ['CANCELLED']);
    expect(await canonicalHash(app.driver)).toBe(before);
    expect(await rowsOf(app, "MATCH (k:Lock {id: 'staging'}) RETURN k.staging AS s")).toEqual([{ s: [] }]);
    expect(await manage(client, 'cancelImport', jobId)).toMatchObject({ data: { state: 'CANCELLED' } });
  });

  it('leaves nothing of one that fails', async () => {
    const before = await canonicalHash(app.driver);
    const failing: typeof enterprisesKind = {
      ...enterprisesKind,
      open: async (...args) => {
        const plan = await enterprisesKind.open(...args);
        const broken: typeof plan.plan = async (tx, rows, stamp) => {
          if ((rows[0]?.number ?? 0) > 10) throw new Error('broken');
          return plan.plan(tx, rows, stamp);
        };
        return { chunkRows: 10, plan: broken };
      },
    };
    const jobId = 'import~t~failed';
    const request = { ...(await requestOf(listOf(35, { from: 200 }))), jobId };
    await expect(importRows(app.graph, failing, request)).rejects.toThrow('broken');
    await ended(jobId, ['FAILED']);
    expect(await canonicalHash(app.driver)).toBe(before);
  });
});

describe('undoing by the API', () => {
  it('is for the importer and for those who manage imports', async () => {
    const before = await canonicalHash(app.driver);
    const jobId = 'import~t~undone';
    await importRows(app.graph, enterprisesKind, { ...(await requestOf(listOf(12, { from: 300 }))), jobId });
    expect(await undo(await app.signIn('bureau'), jobId)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await undo(client, 'nowhere')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(await app.signIn('lead'), jobId)).toMatchObject({ data: { begun: true, editedCount: 0 } });
    await ended(jobId, ['UNDONE']);
    expect(await canonicalHash(app.driver)).toBe(before);
    expect(await manage(client, 'resumeImport', jobId)).toMatchObject({ code: 'INVALID' });
  });
});
