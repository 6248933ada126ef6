import type { z } from 'zod';
import { chainSurveysById } from '../../../cypher/queries.gen.ts';
import { surveyedFact } from '../../chain/chain.facts.ts';
import { refreshSurveyed } from '../../chain/presence.writes.ts';
import { checkSurvey } from '../../chain/survey.rules.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { dayOf } from '../../platform/kernel/dates.ts';
import { InvalidError } from '../../platform/kernel/errors.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { said } from '../../platform/kernel/language.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { Problem } from '../import.types.ts';
import { cells, choice, column, day, missingIssue, required, text } from '../lists/cells.ts';
import type { Found, ListKind } from '../lists/list-kind.ts';
import { linkReference, regionReference } from '../lists/references.ts';
import { refusal, type Told, told } from '../told.rules.ts';

const titles = {
  region: '地区',
  chain: '产业链',
  link: '环节',
  on: '摸底日期',
  by: '摸底人',
  result: '结果',
  scope: '范围',
} as const;
const results = {
  有: 'FOUND',
  查到: 'FOUND',
  有企业: 'FOUND',
  已查到: 'FOUND',
  无: 'NONE_FOUND',
  没有: 'NONE_FOUND',
  查实没有: 'NONE_FOUND',
  未查到: 'NONE_FOUND',
} as const;
const row = cells({
  [titles.region]: required(titles.region),
  [titles.chain]: text,
  [titles.link]: required(titles.link),
  [titles.on]: day.refine((date) => date !== null, missingIssue(titles.on)),
  [titles.by]: required(titles.by),
  [titles.result]: choice(titles.result, results),
  [titles.scope]: text,
});
type Row = z.infer<typeof row>;

function surveyOf(each: Row, found: Found) {
  const regionId = found.one('region').id;
  const linkId = found.one('link').id;
  const on = each[titles.on] ?? '';
  return { id: relationId(regionId, linkId, on), regionId, linkId, on, result: each[titles.result] };
}

function objectionTo(each: Row): Told | null {
  try {
    checkSurvey(
      { on: each[titles.on] ?? '', result: each[titles.result], scope: each[titles.scope] },
      dayOf(new Date()),
    );
    return null;
  } catch (error) {
    if (error instanceof InvalidError) return refusal(error);
    throw error;
  }
}

type Pair = Pick<ReturnType<typeof surveyOf>, 'id' | 'regionId' | 'linkId'>;
const readSurveys = (tx: WriteTransaction, pairs: readonly Pair[]) =>
  tx.run(chainSurveysById, { pairs: pairs.map(({ id, regionId, linkId }) => ({ id, regionId, linkId })) });
type Recorded = Awaited<ReturnType<typeof readSurveys>>[number];

const wordOf = (result: string) => (result === 'FOUND' ? said('有', 'found') : said('查实没有', 'none found'));

/** Why a record cannot stand beside what the map has. */
function conflictOf(each: Row, before: Recorded | undefined): Omit<Problem, 'row'> | null {
  const result = each[titles.result];
  const about = { column: titles.result, value: wordOf(result).zh };
  if (result === 'NONE_FOUND' && (before?.confirmed ?? 0) > 0) {
    const reason = told('surveyContradicted', { count: before?.confirmed ?? 0 });
    return { ...about, reason, fix: told('surveyContradictedFix') };
  }
  if (!before?.result || before.by === each[titles.by]) return null;
  if (before.result === result && before.scope === each[titles.scope]) return null;
  const by = before.by ?? said('他人', 'someone else');
  const reason = told('surveySameDay', { by, word: wordOf(before.result) });
  return { ...about, reason, fix: told('surveySameDayFix') };
}

/** Records of 摸底: which region was surveyed for which link, when, by whom, and what was found. */
export const surveysKind: ListKind<Row> = {
  name: 'surveys',
  title: '摸底记录',
  sheet: {
    columns: [
      column(titles.region, true, '区县', '区域', '所在地区', '区县代码'),
      column(titles.chain, false, '产业', '重点产业'),
      column(titles.link, true, '环节名称', '产业链环节'),
      column(titles.on, true, '日期', '时间', '摸排日期'),
      column(titles.by, true, '负责人', '填报人', '责任人', '记录人'),
      column(titles.result, true, '摸底结果', '摸排结果', '是否有企业'),
      column(titles.scope, false, '摸底范围', '说明', '备注'),
    ],
  },
  row,
  fix: (title) => (title === titles.result ? told('foundFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.region], each[titles.chain], each[titles.link], each[titles.on]]),
  references: (each) => ({
    region: regionReference(titles.region, each[titles.region]),
    link: linkReference(titles.link, each[titles.link], each[titles.chain]),
  }),
  objection: (each) => {
    const reason = objectionTo(each);
    return reason === null ? null : { column: titles.on, value: each[titles.on] ?? '', reason, fix: told('mend') };
  },
  prepare: async (tx, rows) => {
    const surveys = rows.map(({ row: each, found }) => surveyOf(each, found));
    surveys.sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = new Map((await readSurveys(tx, surveys)).map((survey) => [survey.id, survey]));
    return (each, found, { sourceIds }) => {
      const { id, regionId, linkId, on, result } = surveyOf(each, found);
      const conflict = conflictOf(each, known.get(id));
      if (conflict !== null) return { facts: [], conflict };
      const said = { on, result, scope: each[titles.scope], by: each[titles.by] };
      const props = { ...said, asOf: on, state: 'CONFIRMED', sourceIds };
      return { facts: [{ kind: surveyedFact, id, from: regionId, to: linkId, props }] };
    };
  },
  after: async (tx, saved) => {
    const written = saved.flatMap(({ fact, outcome }) => {
      const { kind, from, to } = fact;
      return kind === surveyedFact && outcome !== 'unchanged' && from && to ? [{ regionId: from, linkId: to }] : [];
    });
    await refreshSurveyed(tx, written);
  },
};
