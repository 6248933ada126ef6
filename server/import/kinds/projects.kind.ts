import type { z } from 'zod';
import { importKnownProjects } from '../../../cypher/queries.gen.ts';
import { envClasses, fireClasses, tenures, unitUsages } from '../../carrier/carrier.types.ts';
import { envWords, fireWords, meaningsOf, tenureWords, usageWords } from '../../carrier/carrier-words.rules.ts';
import type { Props } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { projectFact } from '../../project/project.facts.ts';
import { type BudgetPer, budgetPers } from '../../project/project.types.ts';
import { togetherProblem } from '../../project/project-edit.rules.ts';
import { projectIdOf } from '../../project/project-ids.rules.ts';
import { budgetWords } from '../../project/project-sheet.rules.ts';
import { projectTitles as titles } from '../../project/project-titles.rules.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { Problem } from '../import.types.ts';
import { cells, column, day, optionalChoice, required, share, text } from '../lists/cells.ts';
import type { Found, ListKind, ResolvedRow, Statement } from '../lists/list-kind.ts';
import { load, squareMetres, tenThousandYuanOrNone, within, yuan } from '../lists/measures.ts';
import { enterpriseReference, ifSaid, industryReference, linkReference, regionReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const usages = meaningsOf(usageWords, unitUsages);
const fires = meaningsOf(fireWords, fireClasses);
const environments = meaningsOf(envWords, envClasses);
const tenureNames = meaningsOf(tenureWords, tenures);
const periods: Readonly<Record<string, BudgetPer>> = Object.fromEntries(
  budgetPers.map((per) => [budgetWords[per].zh, per]),
);
const most = 1_000_000;

const row = cells({
  [titles.name]: required(titles.name),
  [titles.region]: required(titles.region),
  [titles.chain]: text,
  [titles.link]: text,
  [titles.firm]: text,
  [titles.origin]: text,
  [titles.area]: squareMetres,
  [titles.areaMost]: squareMetres,
  [titles.usage]: optionalChoice(usages),
  [titles.height]: within(1, 100),
  [titles.load]: load,
  [titles.power]: within(0, most),
  [titles.effluent]: within(0, most),
  [titles.energy]: within(0, 1_000),
  [titles.fire]: optionalChoice(fires),
  [titles.env]: optionalChoice(environments),
  [titles.tenure]: optionalChoice(tenureNames),
  [titles.budget]: yuan,
  [titles.budgetPer]: optionalChoice(periods),
  [titles.latest]: day,
  [titles.invest]: tenThousandYuanOrNone,
  [titles.tax]: tenThousandYuanOrNone,
  [titles.output]: tenThousandYuanOrNone,
  [titles.jobs]: within(0, most, true),
  [titles.chance]: share,
  [titles.subsidy]: tenThousandYuanOrNone,
  [titles.asOf]: day,
  [titles.note]: text,
});
type Row = z.infer<typeof row>;

const regionOf = (found: Found): string => found.one('region').id;
const newId = (each: Row, found: Found): string => projectIdOf(regionOf(found), each[titles.name].trim());

function readKnown(tx: WriteTransaction, rows: readonly ResolvedRow<Row>[]) {
  const asked = rows.map(({ row: each, found }) => ({
    ...{ id: newId(each, found), regionId: regionOf(found), name: each[titles.name].trim() },
  }));
  return tx.run(importKnownProjects, { rows: asked });
}
type Known = Awaited<ReturnType<typeof readKnown>>[number];

/** The chain that a row names, the one of its district among homonyms; else the chain of its link. */
function industryOf(found: Found): string | null {
  const hits = found.all('industry');
  const own = hits.find(({ about }) => about === regionOf(found).slice(0, 6)) ?? (hits.length === 1 ? hits[0] : null);
  return own?.id ?? found.maybe('link')?.id.split('.')[0] ?? null;
}

type Conflict = Omit<Problem, 'row'>;

function conflictOf(each: Row, found: Found, industryId: string | null, known: Known | undefined): Conflict | null {
  const chain = each[titles.chain];
  if (chain !== null && industryId === null) {
    return { column: titles.chain, value: chain, reason: told('chainNotFound'), fix: told('chainNotFoundFix') };
  }
  const link = found.maybe('link');
  if (link && !link.id.startsWith(`${industryId}.`)) {
    const value = each[titles.link] ?? '';
    return { column: titles.link, value, reason: told('linkElsewhere'), fix: told('linkElsewhereFix') };
  }
  const [on, newer] = [each[titles.asOf], known?.asOf ?? null];
  if (on === null || newer === null || on >= newer || known?.withdrawn === true) return null;
  const reason = told('projectOlder', { on: newer });
  return { column: titles.asOf, value: on, reason, fix: told('projectOlderFix') };
}

function propsOf(each: Row, found: Found, industryId: string | null): Props {
  const firms = found.all('firm');
  const firm = each[titles.firm];
  const given: Props = {
    ...{ industryId, linkId: found.maybe('link')?.id ?? null, origin: each[titles.origin], note: each[titles.note] },
    ...{ areaHundredths: each[titles.area], areaMostHundredths: each[titles.areaMost], usage: each[titles.usage] },
    ...{ heightM: each[titles.height], loadKn: each[titles.load], powerKva: each[titles.power] },
    ...{ effluentT: each[titles.effluent], energyUse: each[titles.energy], fireClass: each[titles.fire] },
    ...{ envClass: each[titles.env], tenure: each[titles.tenure], budgetFen: each[titles.budget] },
    ...{ budgetPer: each[titles.budgetPer], latestStart: each[titles.latest], investFen: each[titles.invest] },
    ...{ taxFen: each[titles.tax], outputFen: each[titles.output], jobs: each[titles.jobs] },
    ...{ chance: each[titles.chance], subsidyFen: each[titles.subsidy], asOf: each[titles.asOf] },
  };
  const only = firms.length === 1 ? firms[0] : null;
  const named = firm === null ? {} : { enterpriseName: only?.name ?? firm, enterpriseId: only?.id ?? null };
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)), ...named };
}

function stated(each: Row, found: Found, known: Known | undefined, sourceIds: readonly string[]): Statement {
  const industryId = industryOf(found);
  const conflict = conflictOf(each, found, industryId, known);
  if (conflict) return { facts: [], conflict };
  const id = known?.id ?? newId(each, found);
  const made = known ? {} : { name: each[titles.name].trim(), regionId: regionOf(found) };
  const standing = { state: 'CONFIRMED', withdrawnBecause: null, by: null };
  const props = { ...made, ...propsOf(each, found, industryId), ...standing, sourceIds };
  const firm = each[titles.firm];
  const notes = firm !== null && found.all('firm').length !== 1 ? [told('firmByName', { name: firm })] : [];
  return { facts: [{ kind: projectFact, id, props }], notes };
}

/** 项目 as a sheet: found again by name within their region; what a cell leaves empty stays, and is not known of a new one. */
export const projectsKind: ListKind<Row> = {
  name: 'projects',
  title: '项目清单',
  sheet: {
    columns: [
      column(titles.name, true, '项目'),
      column(titles.region, true, '区县', '区县代码', '落地地区'),
      column(titles.chain, false, '产业', '重点产业'),
      column(titles.link, false, '产业链环节', '环节名称'),
      column(titles.firm, false, '投资方', '投资主体', '企业名称'),
      column(titles.origin, false, '来源', '线索来源'),
      column(titles.area, false, '面积需求（㎡）', '面积（㎡）'),
      column(titles.areaMost, false),
      { ...column(titles.usage, false, '物业类型'), choices: Object.keys(usages) },
      column(titles.height, false, '层高'),
      { ...column(titles.load, false, '荷载', '承重'), note: '5 或 0.5t/㎡' },
      column(titles.power, false, '用电', '用电负荷'),
      column(titles.effluent, false, '排水', '排污'),
      column(titles.energy, false, '单位能耗'),
      { ...column(titles.fire, false, '消防类别'), choices: Object.keys(fires) },
      { ...column(titles.env, false, '环评'), choices: Object.keys(environments) },
      { ...column(titles.tenure, false, '租售'), choices: Object.keys(tenureNames) },
      column(titles.budget, false, '预算'),
      { ...column(titles.budgetPer, false), choices: Object.keys(periods) },
      column(titles.latest, false, '最迟开工', '需要时间'),
      column(titles.invest, false, '投资额（万元）', '总投资（万元）'),
      column(titles.tax, false, '税收（万元）'),
      column(titles.output, false, '产值（万元）', '营收（万元）'),
      column(titles.jobs, false, '用工人数', '就业'),
      { ...column(titles.chance, false, '成功率'), note: '60%' },
      column(titles.subsidy, false, '补贴（万元）'),
      column(titles.asOf, false, '截至日期'),
      column(titles.note, false, '说明'),
    ],
  },
  row,
  fix: (title) => (title === titles.load ? told('loadFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.region], each[titles.name].trim()]),
  references: (each) => ({
    region: regionReference(titles.region, each[titles.region]),
    industry: ifSaid(each[titles.chain], (value) => ({ ...industryReference(titles.chain, value), optional: true })),
    link: ifSaid(each[titles.link], (value) => linkReference(titles.link, value, each[titles.chain])),
    firm: ifSaid(each[titles.firm], (value) => ({ ...enterpriseReference(titles.firm, value), optional: true })),
  }),
  objection: (each) => {
    const found = togetherProblem({
      ...{ areaHundredths: each[titles.area], areaMostHundredths: each[titles.areaMost] },
      ...{ budgetFen: each[titles.budget], budgetPer: each[titles.budgetPer], tenure: each[titles.tenure] },
      ...{ industryId: null, linkId: null },
    });
    if (!found) return null;
    const at = found.field === 'areaMost' ? titles.areaMost : titles.budgetPer;
    const { detail } = found;
    return { column: at, value: String(each[at] ?? ''), reason: told('detail', { detail }), fix: told('projectFix') };
  },
  prepare: async (tx, rows) => {
    const known = Map.groupBy(await readKnown(tx, rows), ({ key }) => key);
    return (each, found, { sourceIds }) => stated(each, found, known.get(newId(each, found))?.[0], sourceIds);
  },
};
