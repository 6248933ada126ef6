import { enterpriseWithdrawOccupations, platformRecordChanges } from '../../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../../chain/presence.writes.ts';
import type { Classifier } from '../../enterprise/classification.rules.ts';
import { lineage, parentOf, type RegionTable } from '../../enterprise/district.rules.ts';
import { enterpriseFact } from '../../enterprise/enterprise.facts.ts';
import { type FileVerdict, identityOf } from '../../enterprise/identity.rules.ts';
import type { Fact, Stamp } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { partOfFact, regionFact } from '../../region/region.facts.ts';
import { sourceFact } from '../../source/source.facts.ts';
import { claimOf } from '../../source/source.writes.ts';
import type { ChunkPlan, NumberedRow, RowPlan } from '../import.types.ts';
import { enterpriseOf, locationOf, newId, occupationsOf, type Row } from './enterprise-facts.ts';
import { againstConfirmed, fileProblem, type KnownEnterprise, type Rival, targetOf } from './enterprise-match.rules.ts';
import { type Known, type KnownEnterprises, matchKnown } from './known.ts';

export interface ListContext {
  readonly listRegion: string;
  readonly table: RegionTable;
  readonly knownRegions: ReadonlySet<string>;
  readonly classifier: Classifier;
  readonly verdicts: ReadonlyMap<number, FileVerdict>;
  readonly source: { readonly id: string; readonly file: string };
}

/** A row that was decided upon, with what its transaction has to do besides writing facts. */
interface Decided {
  readonly plan: RowPlan;
  readonly enterpriseId: string | null;
  readonly withdrawn: readonly string[];
  /** Values against confirmed ones, kept for a person to decide. */
  readonly claims: readonly Fact[];
}

const nothing = { enterpriseId: null, withdrawn: [], claims: [] } as const;

/** Plans one chunk in its transaction: what it means of what is known, what it states, what is counted after it. */
export async function planChunk(
  tx: WriteTransaction,
  rows: readonly NumberedRow<Row>[],
  stamp: Stamp,
  context: ListContext,
): Promise<ChunkPlan> {
  const known = await matchKnown(tx, {
    usccs: rows.flatMap(({ row }) => row.identity.uscc ?? []),
    nameKeys: [...new Set(rows.map(({ row }) => row.identity.nameKey))],
  });
  const decided = rows.map((numbered) => decide(numbered, known, context));
  const touched = decided.flatMap(({ enterpriseId }) => enterpriseId ?? []);
  const withdrawn = decided.flatMap((each) => each.withdrawn);
  const former = await presenceOf(tx, touched);
  return {
    shared: [sourceOf(context), ...missingRegions(rows, context), ...decided.flatMap(({ claims }) => claims)],
    rows: decided.map(({ plan }) => plan),
    finish: async (saved) => {
      if (withdrawn.length > 0) await withdraw(tx, withdrawn, stamp);
      if (withdrawn.length === 0 && saved.every(({ outcome }) => outcome === 'unchanged')) return;
      await recount(tx, [...former, ...(await presenceOf(tx, touched))]);
    },
  };
}

function sourceOf({ source }: ListContext): Fact {
  const props = { documentId: source.id, title: `企业名单 ${source.file}`, file: source.file, date: null };
  return { kind: sourceFact, id: source.id, props };
}

function missingRegions(rows: readonly NumberedRow<Row>[], { table, knownRegions }: ListContext): readonly Fact[] {
  const wanted = new Map(
    [...new Set(rows.map(({ row }) => row.placement.districtId))]
      .flatMap((code) => lineage(code, table))
      .filter(({ id }) => !knownRegions.has(id))
      .map((region) => [region.id, region]),
  );
  const cited = { sourceIds: ['gbt2260'], asOf: null };
  const level = (id: string) => (id.endsWith('0000') ? 'PROVINCE' : id.endsWith('00') ? 'CITY' : 'DISTRICT');
  const regions = [...wanted.values()].map(
    ({ id, name }): Fact => ({ kind: regionFact, id, props: { name, level: level(id), current: true, ...cited } }),
  );
  const above = [...wanted.keys()].flatMap((id): Fact[] => {
    const parent = parentOf(id, table);
    if (parent === null) return [];
    const ends = { from: id, to: parent };
    return [{ kind: partOfFact, id: relationId(id, parent), ...ends, props: { state: 'CONFIRMED', ...cited } }];
  });
  return [...regions, ...above];
}

function decide({ number, row }: NumberedRow<Row>, known: KnownEnterprises, context: ListContext): Decided {
  const verdict = context.verdicts.get(number);
  if (verdict?.kind === 'conflict') {
    return { ...nothing, plan: { outcome: 'conflict', problems: [fileProblem({ number, name: row.name }, verdict)] } };
  }
  if (verdict?.kind === 'repeated') {
    const notes = [`与第 ${verdict.of} 行重复`];
    return { ...nothing, plan: { outcome: 'write', facts: [], notes, tally: { repeated: 1 } } };
  }
  const byName = known.byName(row.identity.nameKey);
  const byCode = known.byCode(row.identity.uscc);
  const target = targetOf({ number, name: row.name }, row.identity, {
    byCode: byCode?.enterprise ?? null,
    byName: byName.map(({ enterprise }) => enterprise),
  });
  if (target.kind === 'conflict') return { ...nothing, plan: { outcome: 'conflict', problems: [target.problem] } };
  if (target.kind === 'new') return stated(row, null, context);
  const { enterprise } = target;
  const match = [byCode, ...byName].find((each) => each?.enterprise.id === enterprise.id) ?? null;
  const settled = staying(row, enterprise);
  const rivals = rivalsOf(number, settled, enterprise);
  if (rivals.length > 0) {
    const factId = `${enterpriseFact.name}/${enterprise.id}`;
    const sourceId = context.source.id;
    const claims = rivals.map(({ field, value }) => claimOf({ factId, field, value, sourceId }));
    return { ...nothing, plan: { outcome: 'conflict', problems: rivals.map(({ problem }) => problem) }, claims };
  }
  return stated(settled, match, context);
}

const strongRules = new Set(['ADDRESS', 'ADDRESS_HISTORY']);

/** A code or a list's own district never moves an enterprise that has a place: only an address does. */
function staying(row: Row, { region }: KnownEnterprise): Row {
  if (region === null || strongRules.has(row.placement.rule)) return row;
  const districtId = region.id.slice(0, 6);
  const placement = { ...row.placement, regionId: region.id, districtId };
  return { ...row, placement, identity: identityOf(row, districtId) };
}

const columns = [
  ['name', '企业名称'],
  ['uscc', '统一社会信用代码'],
  ['establishedOn', '注册日期'],
  ['companyType', '企业类型'],
  ['capitalText', '注册资金'],
  ['scope', '经营范围'],
  ['address', '注册地址'],
] as const;

function rivalsOf(number: number, row: Row, known: KnownEnterprise): readonly Rival[] {
  const values = { ...row, uscc: row.identity.uscc };
  const stated = columns.map(([key, column]) => ({ key, column, value: values[key] }));
  const rivals = [...againstConfirmed(number, known, stated)];
  const { region } = known;
  if (region?.confirmed && region.id !== row.placement.regionId) {
    const reason = `与经人确认的所在地（${region.id}）不同：按地址应在 ${row.placement.regionId}`;
    const fix = '请人工核对后改正名单或系统里的一方，再导入';
    const problem = { row: number, column: '注册地址', value: row.address ?? '', reason, fix };
    rivals.push({ field: 'region', value: row.placement.regionId, problem });
  }
  return rivals;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function stated(row: Row, match: Known | null, context: ListContext): Decided {
  const { table, listRegion, source, classifier } = context;
  const known = match?.enterprise ?? null;
  const enterpriseId = known?.id ?? newId(row);
  const proposals = classifier.classify({
    name: row.name,
    scope: row.scope ?? text(known?.values['scope']),
    industryCodes: row.industryCodes,
  });
  const occupations = occupationsOf(enterpriseId, proposals, match?.occupations ?? [], source.id);
  const { districtId, rule, precision } = row.placement;
  const elsewhere = districtId !== listRegion;
  const place = `${table.names.get(districtId) ?? districtId}（${districtId}）`;
  const { identityState, registrationNumber } = row.identity;
  const plan: RowPlan = {
    outcome: 'write',
    facts: [
      enterpriseOf(row, known, source.id),
      ...locationOf(enterpriseId, row, known, source.id),
      ...occupations.facts,
    ],
    changes: occupations.withdrawn.length > 0,
    notes: [
      ...(elsewhere ? [`落在 ${place}，不在名单所属区（依据：${rule}）`] : []),
      ...(registrationNumber?.length === 18 ? [`信用代码 ${registrationNumber} 校验位不对，按名称和所在区识别`] : []),
    ],
    tally: {
      [identityState === 'USCC' ? 'byCode' : 'byName']: 1,
      [`rule:${rule}`]: 1,
      [precision === null ? 'unlocated' : 'located']: 1,
      [proposals.length > 0 ? 'classified' : 'unclassified']: 1,
      occupations: proposals.length,
      ...(elsewhere ? { otherRegion: 1 } : {}),
    },
  };
  return { plan, enterpriseId, withdrawn: occupations.withdrawn, claims: [] };
}

/** Takes proposals back and says so in their history. */
async function withdraw(tx: WriteTransaction, ids: readonly string[], stamp: Stamp): Promise<void> {
  const gone = await tx.run(enterpriseWithdrawOccupations, { ids });
  const { at, by, batchId } = stamp;
  const changes = gone.map(({ id, version }) => {
    const factId = `OCCUPIES/${id}`;
    const change = { field: '*', before: 'TO_REVIEW', after: null, at, by, batchId, factId };
    return { id: `${factId}@${version + 1}:*:${batchId}`, ...change };
  });
  if (changes.length > 0) await tx.run(platformRecordChanges, { changes });
}
