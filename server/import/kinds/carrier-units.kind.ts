import { z } from 'zod';
import { importKnownUnits } from '../../../cypher/queries.gen.ts';
import { tenantOfFact, unitFact, unitInFact } from '../../carrier/carrier.facts.ts';
import { statusesOf } from '../../carrier/carrier.rules.ts';
import {
  envClasses,
  fireClasses,
  tenures,
  type UnitKind,
  unitKinds,
  unitStatuses,
  unitUsages,
} from '../../carrier/carrier.types.ts';
import { unitIdOf } from '../../carrier/carrier-ids.rules.ts';
import {
  envWords,
  fireWords,
  meaningsOf,
  statusWords,
  tenureWords,
  unitKindWords,
  usageWords,
} from '../../carrier/carrier-words.rules.ts';
import { unitTitles as titles } from '../../carrier/unit-titles.rules.ts';
import type { Fact, Props } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { said } from '../../platform/kernel/language.ts';
import { columnTitle } from '../column-titles.rules.ts';
import { cells, column, day, optionalChoice, required, text } from '../lists/cells.ts';
import type { Found, ListKind, ResolvedRow, Statement } from '../lists/list-kind.ts';
import { load, mu, squareMetres, tenThousandYuan, within, yuan } from '../lists/measures.ts';
import { carrierReference, enterpriseReference, ifSaid } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const kinds = meaningsOf(unitKindWords, unitKinds);
const usages = meaningsOf(usageWords, unitUsages);
const statuses = meaningsOf(statusWords, unitStatuses);
const fires = meaningsOf(fireWords, fireClasses);
const environments = meaningsOf(envWords, envClasses);
const tenureNames = meaningsOf(tenureWords, tenures);
const yesNo = { 是: 'YES', 否: 'NO' } as const;

const row = cells({
  [titles.carrier]: required(titles.carrier),
  [titles.number]: required(titles.number),
  [titles.kind]: optionalChoice(kinds),
  [titles.usage]: optionalChoice(usages),
  [titles.floor]: within(-9, 150, true),
  [titles.area]: squareMetres,
  [titles.mu]: mu,
  [titles.height]: within(1, 100),
  [titles.load]: load,
  [titles.power]: within(0, 1_000_000),
  [titles.effluent]: within(0, 1_000_000),
  [titles.fire]: optionalChoice(fires),
  [titles.env]: optionalChoice(environments),
  [titles.divisible]: optionalChoice(yesNo),
  [titles.minLot]: squareMetres,
  [titles.tenure]: optionalChoice(tenureNames),
  [titles.rent]: yuan,
  [titles.sale]: yuan,
  [titles.land]: tenThousandYuan,
  [titles.status]: optionalChoice(statuses),
  [titles.statusOn]: day,
  [titles.freeFrom]: day,
  [titles.contractEnd]: day,
  [titles.tenant]: text,
  [titles.tenantSince]: day,
  [titles.note]: text,
});
type Row = z.infer<typeof row>;

const idOf = (each: Row, found: Found) => unitIdOf(found.one('carrier').id, each[titles.number]);
const kindOf = (each: Row): UnitKind => each[titles.kind] ?? 'ROOM';

function readUnits(tx: WriteTransaction, rows: readonly ResolvedRow<Row>[]) {
  return tx.run(importKnownUnits, { ids: rows.map(({ row: each, found }) => idOf(each, found)) });
}
type Known = Awaited<ReturnType<typeof readUnits>>[number];

function propsOf(each: Row, known: Known | undefined): Props {
  const divisible = each[titles.divisible];
  const given: Props = {
    ...{ usage: each[titles.usage], floor: each[titles.floor], areaHundredths: each[titles.area] ?? each[titles.mu] },
    ...{ heightM: each[titles.height], loadKn: each[titles.load], powerKva: each[titles.power] },
    ...{ effluentT: each[titles.effluent], fireClass: each[titles.fire], envClass: each[titles.env] },
    ...{ divisible: divisible === null ? null : divisible === 'YES', minLotHundredths: each[titles.minLot] },
    ...{ tenure: each[titles.tenure], rentFen: each[titles.rent], saleFen: each[titles.sale] },
    ...{ landFen: each[titles.land], status: each[titles.status], statusOn: each[titles.statusOn] },
    ...{ freeFrom: each[titles.freeFrom], contractEnd: each[titles.contractEnd], note: each[titles.note] },
  };
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { ...filled, ...(known && each[titles.kind] === null ? {} : { kind: kindOf(each) }) };
}

const open = z.array(z.object({ id: z.string(), enterpriseId: z.string() }));

/** The tenancy that a row tells of, and the end of those before it. */
function tenancyFacts(
  each: Row,
  found: Found,
  unitId: string,
  known: Known | undefined,
  cited: Props,
): readonly Fact[] {
  const tenant = found.all('tenant').length === 1 ? found.maybe('tenant') : null;
  const since = each[titles.tenantSince] ?? each[titles.statusOn] ?? '';
  const taken = each[titles.status] === 'SOLD' || each[titles.status] === 'RENTED' || each[titles.status] === 'GRANTED';
  const standing = open.parse(known?.open ?? []);
  const gone = standing.filter(({ enterpriseId }) => {
    return tenant
      ? enterpriseId !== tenant.id
      : each[titles.tenant] !== null || (each[titles.status] !== null && !taken);
  });
  const ended = gone.map(({ id, enterpriseId }): Fact => {
    return {
      kind: tenantOfFact,
      id,
      from: enterpriseId,
      to: unitId,
      props: { until: each[titles.statusOn], ...cited },
    };
  });
  if (!tenant || !taken || standing.some(({ enterpriseId }) => enterpriseId === tenant.id)) return ended;
  const kind = each[titles.status] === 'RENTED' ? 'RENT' : 'SALE';
  const props = { since, until: null, kind, state: 'CONFIRMED', ...cited };
  return [
    ...ended,
    { kind: tenantOfFact, id: relationId(unitId, tenant.id, since), from: tenant.id, to: unitId, props },
  ];
}

function stated(each: Row, found: Found, known: Known | undefined, sourceIds: readonly string[]): Statement {
  const on = each[titles.statusOn];
  const newer = known?.statusOn ?? null;
  if (on !== null && newer !== null && on < newer) {
    const reason = told('statusOlder', { on: newer });
    return { facts: [], conflict: { column: titles.statusOn, value: on, reason, fix: told('statusOlderFix') } };
  }
  const carrier = found.one('carrier');
  const id = idOf(each, found);
  const cited = { sourceIds, asOf: on };
  const name = each[titles.tenant];
  const tenant = found.all('tenant').length === 1 ? found.maybe('tenant') : null;
  const status = each[titles.status];
  const left = status !== null && !['SOLD', 'RENTED', 'GRANTED'].includes(status);
  const tenancy = name !== null ? { tenantName: tenant?.name ?? name, tenantId: tenant?.id ?? null } : {};
  const gone = left && name === null ? { tenantName: null, tenantId: null, contractEnd: each[titles.contractEnd] } : {};
  const props = {
    ...{ name: `${carrier.name} ${each[titles.number]}`, number: each[titles.number] },
    ...{ ...propsOf(each, known), ...tenancy, ...gone, ...cited, by: null },
  };
  const tie = { state: 'CONFIRMED', asOf: null, sourceIds };
  const notes = name !== null && !tenant ? [told('tenantByName', { name })] : [];
  return {
    facts: [
      { kind: unitFact, id, props },
      ...(known ? [] : [{ kind: unitInFact, id: relationId(id, carrier.id), from: id, to: carrier.id, props: tie }]),
      ...tenancyFacts(each, found, id, known, cited),
    ],
    notes,
  };
}

/** 楼层单元: rooms, plots and assets of carriers by number, found again by it; what a cell leaves empty stays. */
export const carrierUnitsKind: ListKind<Row> = {
  name: 'carrier-units',
  title: '楼层单元',
  sheet: {
    columns: [
      column(titles.carrier, true, '载体名称', '楼宇', '园区'),
      column(titles.number, true, '房号', '地块编号', '编号'),
      { ...column(titles.kind, false, '类别'), choices: Object.keys(kinds) },
      { ...column(titles.usage, false, '物业类型'), choices: Object.keys(usages) },
      column(titles.floor, false, '楼层号', '所在楼层'),
      column(titles.area, false, '面积', '建筑面积'),
      column(titles.mu, false, '土地面积（亩）'),
      column(titles.height, false, '层高'),
      { ...column(titles.load, false, '荷载', '承重', '楼面荷载'), note: '5 或 0.5t/㎡' },
      column(titles.power, false, '供电', '配电'),
      column(titles.effluent, false, '排污'),
      { ...column(titles.fire, false, '消防类别'), choices: Object.keys(fires) },
      { ...column(titles.env, false, '环保准入'), choices: Object.keys(environments) },
      { ...column(titles.divisible, false, '能否分割'), choices: Object.keys(yesNo) },
      column(titles.minLot, false),
      { ...column(titles.tenure, false, '租售'), choices: Object.keys(tenureNames) },
      column(titles.rent, false, '租金'),
      column(titles.sale, false, '售价'),
      column(titles.land, false, '地价'),
      { ...column(titles.status, false, '租售状态'), choices: Object.keys(statuses) },
      column(titles.statusOn, false, '截至日期'),
      column(titles.freeFrom, false, '可交付日期'),
      column(titles.contractEnd, false, '租约到期'),
      column(titles.tenant, false, '承租企业', '使用单位'),
      column(titles.tenantSince, false, '入驻日期'),
      column(titles.note, false, '说明'),
    ],
  },
  row,
  fix: (title) => (title === titles.load ? told('loadFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.carrier], each[titles.number]]),
  references: (each) => ({
    carrier: carrierReference(titles.carrier, each[titles.carrier]),
    tenant: ifSaid(each[titles.tenant], (value) => ({ ...enterpriseReference(titles.tenant, value), optional: true })),
  }),
  objection: (each) => {
    const [kind, status] = [kindOf(each), each[titles.status]];
    const [area, inMu] = [each[titles.area], each[titles.mu]];
    if (area !== null && inMu !== null && Math.abs(area - inMu) > area / 100) {
      return { column: titles.mu, value: String(inMu), reason: told('areaTwice'), fix: told('areaTwiceFix') };
    }
    if (status === null) return null;
    if (each[titles.statusOn] === null) {
      const value = statusWords[status].zh;
      return { column: titles.statusOn, value, reason: told('statusUndated'), fix: told('statusUndatedFix') };
    }
    if (statusesOf[kind].includes(status)) return null;
    const all = statusesOf[kind].map((each) => statusWords[each]);
    const allowed = said(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));
    const params = { kind: unitKindWords[kind], status: statusWords[status], allowed };
    const value = statusWords[status].zh;
    return {
      column: titles.status,
      value,
      reason: told('statusNotOfKind', params),
      fix: told('statusNotOfKindFix', params),
    };
  },
  prepare: async (tx, rows) => {
    const known = new Map((await readUnits(tx, rows)).map((each) => [each.id, each]));
    return (each, found, { sourceIds }) => stated(each, found, known.get(idOf(each, found)), sourceIds);
  },
};
