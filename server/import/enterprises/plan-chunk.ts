import { enterpriseWithdrawOccupations } from '../../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../../chain/presence.writes.ts';
import type { Classifier } from '../../enterprise/classification.rules.ts';
import type { RegionTable } from '../../enterprise/district.rules.ts';
import { enterpriseFact, occupiesFact } from '../../enterprise/enterprise.facts.ts';
import { type FileVerdict, identityOf } from '../../enterprise/identity.rules.ts';
import { occupationsOf } from '../../enterprise/proposal.writes.ts';
import type { Fact, Stamp } from '../../platform/facts/fact-kind.ts';
import { removeFacts } from '../../platform/facts/remove-facts.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { sourceFact } from '../../source/source.facts.ts';
import { claimOf } from '../../source/source.writes.ts';
import type { ChunkPlan, NumberedRow, RowPlan } from '../import.types.ts';
import { missingRegions } from '../region-lineage.ts';
import { told } from '../told.rules.ts';
import { enterpriseOf, locationOf, newId, type Row } from './enterprise-facts.ts';
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
  /** Rival values to keep for a person. */
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
  const { table, knownRegions } = context;
  const districts = rows.map(({ row }) => row.placement.districtId);
  return {
    shared: [
      sourceOf(context),
      ...missingRegions(districts, table, knownRegions),
      ...decided.flatMap(({ claims }) => claims),
    ],
    rows: decided.map(({ plan }) => plan),
    finish: async (saved) => {
      await removeFacts(tx, occupiesFact.name, enterpriseWithdrawOccupations, withdrawn, stamp);
      if (withdrawn.length === 0 && saved.every(({ outcome }) => outcome === 'unchanged')) return;
      await recount(tx, [...former, ...(await presenceOf(tx, touched))]);
    },
  };
}

function sourceOf({ source }: ListContext): Fact {
  const props = { documentId: source.id, title: `企业名单 ${source.file}`, file: source.file, date: null };
  return { kind: sourceFact, id: source.id, props };
}

function decide({ number, row }: NumberedRow<Row>, known: KnownEnterprises, context: ListContext): Decided {
  const verdict = context.verdicts.get(number);
  if (verdict?.kind === 'conflict') {
    return { ...nothing, plan: { outcome: 'conflict', problems: [fileProblem({ number, name: row.name }, verdict)] } };
  }
  if (verdict?.kind === 'repeated') {
    const notes = [told('repeatsRow', { row: verdict.of })];
    return { ...nothing, plan: { outcome: 'write', facts: [], notes, tally: { repeated: 1 } } };
  }
  const byName = known.byName(row.identity.nameKey);
  const byCode = known.byCode(row.identity.uscc);
  const target = targetOf({ number, name: row.name }, row.identity, {
    byCode: byCode?.enterprise ?? null,
    byName: byName.map(({ enterprise }) => enterprise),
  });
  if (target.kind === 'conflict') return { ...nothing, plan: { outcome: 'conflict', problems: [target.problem] } };
  if (target.kind === 'new') return stated(number, row, null, context);
  const { enterprise } = target;
  const match = [byCode, ...byName].find((each) => each?.enterprise.id === enterprise.id) ?? null;
  if (match && namesMerged(row, match)) return stated(number, asKept(row, enterprise), match, context);
  const settled = staying(row, enterprise);
  const rivals = rivalsOf(number, settled, enterprise);
  if (rivals.length > 0) {
    const factId = `${enterpriseFact.name}/${enterprise.id}`;
    const kept = rivals.map(({ field, value }) => ({ factId, field, value, sourceId: context.source.id, row: number }));
    const problems = rivals.map(({ problem }) => problem);
    return { ...nothing, plan: { outcome: 'conflict', problems }, claims: kept.map((each) => claimOf(each)) };
  }
  const placed = enterprise.region?.confirmed ? inPlace(settled, enterprise.region) : settled;
  return stated(number, placed, match, context);
}

/** Whether a row names an enterprise by the code or the name of one that was merged into it. */
function namesMerged({ identity: { uscc, nameKey } }: Row, { enterprise, merged }: Known): boolean {
  const byCode = uscc !== null && uscc !== enterprise.uscc && merged.some((each) => each.uscc === uscc);
  return byCode || (nameKey !== enterprise.nameKey && merged.some((each) => each.nameKey === nameKey));
}

/** A row about an enterprise that was merged into another: it says only what the kept one does not know. */
function asKept(row: Row, { values, name, nameKey, uscc, region }: KnownEnterprise): Row {
  const known = (key: string, other: string | null) => text(values[key]) ?? other;
  const capitalText = text(values['capitalText']);
  const capital = capitalText === null ? {} : { capitalText, capitalFen: null, capitalCurrency: null };
  const registrationNumber = known('registrationNumber', row.identity.registrationNumber);
  const identity = { uscc, registrationNumber, nameKey, identityState: uscc === null ? 'NAME' : 'USCC' } as const;
  const branchForm = known('branchForm', row.branchForm) ?? row.branchForm;
  const codes = values['industryCodes'];
  return {
    ...(region ? inPlace(row, region) : row),
    ...{ name, identity, branchForm, ...capital },
    ...{ establishedOn: known('establishedOn', row.establishedOn), companyType: known('companyType', row.companyType) },
    ...{ scope: known('scope', row.scope), address: known('address', row.address) },
    industryCodes: Array.isArray(codes) ? codes.map(String) : row.industryCodes,
  };
}

const strongRules = new Set(['ADDRESS', 'ADDRESS_HISTORY']);

/** A code or a list's own district never moves an enterprise that has a place: only an address does. */
function staying(row: Row, { region }: KnownEnterprise): Row {
  if (region === null || strongRules.has(row.placement.rule)) return row;
  return inPlace(row, region);
}

function inPlace(row: Row, region: { readonly id: string }): Row {
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
  return againstConfirmed(number, known, stated, { id: row.placement.regionId, address: row.address });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function stated(number: number, row: Row, match: Known | null, context: ListContext): Decided {
  const { table, listRegion, source, classifier } = context;
  const known = match?.enterprise ?? null;
  const enterpriseId = known?.id ?? newId(row);
  // What is no firm any more stands on no link.
  const closed = (row.status ?? known?.values['status']) === 'CLOSED';
  const about = { name: row.name, scope: row.scope ?? text(known?.values['scope']), industryCodes: row.industryCodes };
  const proposals = closed ? [] : classifier.classify(about);
  const proposed = new Set(proposals.map(({ linkId }) => linkId));
  const inherited = new Set(match?.merged.flatMap(({ linkIds }) => linkIds));
  // What came with an enterprise that was merged into it stands on that one's text.
  const own = match?.occupations.filter(({ linkId }) => proposed.has(linkId) || !inherited.has(linkId));
  const occupations = occupationsOf(enterpriseId, proposals, own ?? [], [source.id]);
  const { districtId, rule, precision } = row.placement;
  const elsewhere = districtId !== listRegion;
  const place = table.names.get(districtId) ?? districtId;
  const { identityState, registrationNumber } = row.identity;
  const plan: RowPlan = {
    outcome: 'write',
    facts: [
      enterpriseOf(row, known, { sourceId: source.id, row: number }),
      ...locationOf(enterpriseId, row, known, source.id),
      ...occupations.facts,
    ],
    changes: occupations.withdrawn.length > 0,
    notes: [
      ...(elsewhere ? [told('elsewhere', { place, id: districtId, rule })] : []),
      ...(registrationNumber?.length === 18 ? [told('checkDigit', { code: registrationNumber })] : []),
      ...(row.statusWord !== null && row.status === null ? [told('statusUnknown', { word: row.statusWord })] : []),
    ],
    tally: {
      [identityState === 'USCC' ? 'byCode' : 'byName']: 1,
      [`rule:${rule}`]: 1,
      [precision === null ? 'unlocated' : 'located']: 1,
      [proposals.length > 0 ? 'classified' : 'unclassified']: 1,
      occupations: proposals.length,
      ...(elsewhere ? { otherRegion: 1 } : {}),
      ...(closed ? { closed: 1 } : {}),
    },
  };
  return { plan, enterpriseId, withdrawn: occupations.withdrawn, claims: [] };
}
