import { join } from 'node:path';
import { z } from 'zod';
import { enterpriseEnterprises } from '../../cypher/queries.gen.ts';
import { projectRoot } from '../../server/config.ts';
import { graphqlEndpoint } from '../../server/graphql.ts';
import { saveFacts } from '../../server/platform/facts/save-facts.ts';
import { FileStore } from '../../server/platform/files/file-store.ts';
import type { Graph } from '../../server/platform/graph/graph.ts';
import { invariant } from '../../server/platform/kernel/invariant.ts';
import { createLog } from '../../server/platform/kernel/log.ts';
import { claimOf } from '../../server/source/source.writes.ts';
import type { Bench, Row } from './bench.types.ts';
import { sample } from './chain-map.request.ts';
import { enterprisesAtOnce, type Lab } from './lab.ts';
import { isMutation, persisted, persistedBody } from './persisted.ts';
import { toReview } from './sample-enterprises.ts';

const { industryId, region } = sample;
const link = { id: toReview.linkId, region };
const list = { linkId: toReview.linkId, region };
const importJobId = 'import~bench~bench';
const noRules = { keywords: [], synonyms: [], exclusions: [], codes: [], capacityKinds: [] };

/** What each operation of the web client is called with; one that is missing here fails the bench. */
const variables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ActiveImport: {},
  ChainMap: sample,
  ChainPosition: sample,
  Choices: {},
  CompareRegions: { industryId, regions: [region, '320104'] },
  CompareNames: { text: '示例测量1号企业\n示例测量2号' },
  DisputedPlaces: { region },
  Duplicates: {},
  DuplicateDecisions: {},
  Dossier: { id: industryId },
  Enterprise: { id: toReview.enterpriseId },
  ImportChoices: {},
  ImportJob: { id: importJobId },
  ImportJobs: {},
  LinkEntries: { linkId: toReview.linkId, region },
  LinkHistory: link,
  LinkPanel: { ...link, state: 'TO_REVIEW' },
  LinkRules: { id: toReview.linkId },
  OccupationCount: list,
  OccupationKeys: list,
  Occupations: { ...list, first: 50 },
  RecordSurvey: {
    input: { clientMutationId: 'bench-survey', linkId: link.id, region, on: '2025-01-02', result: 'FOUND' },
  },
  ReviewHead: link,
  ReviewOccupations: {
    input: {
      clientMutationId: 'bench-review',
      items: [{ id: toReview.id, expectedVersion: 1 }],
      decision: 'CONFIRMED',
    },
  },
  RuleEffect: { linkId: toReview.linkId, region, draft: noRules },
  RulePrecision: { linkId: toReview.linkId },
  SupplyOrigin: { from: 'software-data-model.os-database', to: 'software-data-model.custom-software' },
  TemplateNotice: {},
  Templates: {},
  Thresholds: { industryId },
  ThresholdsEffect: { ...sample, numbers: [{ key: 'weak.theta', value: 0.5 }] },
  Search: { text: '示例', region, first: 10 },
  Viewer: {},
};

/** Need a recount and an import that ran. */
const notMeasured: ReadonlySet<string> = new Set(['RulesJob', 'ImportRows']);

/** Statements that a screen may send; a change has no such budget. */
function budget(operation: string): number | null {
  if (isMutation(operation)) return null;
  return operation === 'ChainMap' || operation === 'LinkPanel' ? 1 : 2;
}

const answer = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

function mustHaveWorked(operation: string, body: string): void {
  const { data } = answer.parse(JSON.parse(body));
  for (const value of Object.values(data)) {
    const refused =
      value === null || (typeof value === 'object' && /Error$/.test(String(Reflect.get(value, '__typename'))));
    invariant(!refused, `${operation}: ${body.slice(0, 500)}`);
  }
}

async function uploaded(files: FileStore): Promise<string> {
  const text = '企业名称,地址\n示例测量上传企业,\n';
  return (await files.put('list.csv', Buffer.from(text))).id;
}

async function startImport(files: FileStore) {
  const fileId = await uploaded(files);
  return { input: { clientMutationId: 'bench', fileId, kind: 'enterprises', region, dryRun: true } };
}

/** A change of a fact of an enterprise, at the version that it has. */
async function editOf(graph: Graph, operation: string) {
  const id = toReview.enterpriseId;
  const viewer = { id: 'bench', role: 'ADMIN', groupId: null };
  const [row] = await graph.read(enterpriseEnterprises, { ids: [id], want: [], viewer });
  const said = { clientMutationId: operation, id, expectedVersion: row?.enterprise.version ?? 0 };
  if (operation === 'ConfirmEnterpriseFields') return { input: { ...said, fields: ['name'] } };
  const because = { reason: '测量' };
  if (operation === 'UpdateEnterprise') {
    return { input: { ...said, ...because, source: '测量', changes: [{ field: 'companyType', value: '有限公司' }] } };
  }
  const rival = claimOf({ factId: `Enterprise/${id}`, field: 'name', value: '示例别名', sourceId: 'bench', row: 2 });
  const stamp = { batchId: 'mutation~bench', by: 'bench', at: new Date().toISOString() };
  await graph.write((tx) => saveFacts(tx, [rival], stamp));
  return { input: { ...said, ...because, id: rival.id, expectedVersion: 1, choose: false } };
}
const edits: readonly string[] = ['ConfirmEnterpriseFields', 'DecideClaim', 'UpdateEnterprise'];

/** A change has no budget: it is measured where a sample of it can be made. */
function toMeasure(operation: string): boolean {
  if (notMeasured.has(operation)) return false;
  const known = operation in variables || edits.includes(operation) || operation === 'StartImport';
  return known || !isMutation(operation);
}

async function inputOf(operation: string, graph: Graph, files: FileStore) {
  if (operation === 'StartImport') return startImport(files);
  if (operation === 'ImportPreview') return { fileId: await uploaded(files) };
  return edits.includes(operation) ? editOf(graph, operation) : variables[operation];
}

/** The statements of each operation, run in this process on the lab's database: only here they can be counted. */
function counter({ graph, home }: Lab) {
  let sent: readonly string[] = [];
  const onTrips = (_operation: string, trips: readonly string[]) => {
    sent = trips;
  };
  const files = new FileStore(join(home, 'files'));
  const log = createLog('silent');
  const endpoint = graphqlEndpoint({ graph, home, files, projectRoot, log, arbitrary: false, onTrips });
  const viewer = { id: 'bench', username: 'bench', role: 'ADMIN', groupId: null };
  return async (operation: string): Promise<readonly string[]> => {
    const known = await inputOf(operation, graph, files);
    invariant(known, `tests/bench/trips.bench.ts knows no variables for ${operation}: add them`);
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'liantu' };
    const body = persistedBody(operation, known);
    const request = new Request('http://127.0.0.1/graphql', { method: 'POST', headers, body });
    const response = await endpoint(request, { viewer, requestId: 'bench', signal: request.signal });
    mustHaveWorked(operation, await response.text());
    return sent;
  };
}

export const tripsBench: Bench = {
  name: 'trips',
  about: 'statements sent to Neo4j by each operation of the web client (the session not counted), against its budget',
  run: async ({ lab, say }) => {
    const opened = await lab();
    await opened.grow(enterprisesAtOnce);
    const statements = counter(opened);
    const rows: Row[] = [];
    // Changes first: one of them starts the import that a query then asks for.
    const measured = [...persisted.keys()].filter(toMeasure);
    const operations = measured.sort((a, b) => Number(isMutation(b)) - Number(isMutation(a)));
    for (const operation of operations) {
      const sent = await statements(operation);
      say(`${operation}: ${sent.join(', ')}`);
      const aim = { aim: { atMost: 1 } };
      rows.push({
        name: `trips-${operation}`,
        value: sent.length,
        unit: 'statements',
        reference: budget(operation),
        ...aim,
      });
    }
    return rows;
  },
};
