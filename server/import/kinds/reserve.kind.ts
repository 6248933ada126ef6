import { z } from 'zod';
import { importKnownTargets } from '../../../cypher/queries.gen.ts';
import { isUscc, normaliseCode } from '../../enterprise/uscc.rules.ts';
import type { Props } from '../../platform/facts/fact-kind.ts';
import type { WriteTransaction } from '../../platform/graph/graph.ts';
import { dayOf } from '../../platform/kernel/dates.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { said } from '../../platform/kernel/language.ts';
import type { ModeName } from '../../targeting/mode.types.ts';
import { targetedFact } from '../../targeting/reserve.facts.ts';
import { stageNames, transitions } from '../../targeting/reserve.rules.ts';
import { type KnownTarget, type TargetStage, targetStages } from '../../targeting/reserve.types.ts';
import { newFirmFact } from '../../targeting/reserve-firm.writes.ts';
import { modeWords, reserveTitles as titles } from '../../targeting/reserve-words.rules.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { Problem } from '../import.types.ts';
import { cells, choice, column, day, required, text } from '../lists/cells.ts';
import type { Found, ListKind, ResolvedRow, Statement } from '../lists/list-kind.ts';
import { enterpriseReference, linkReference } from '../lists/references.ts';
import { asIssue, told } from '../told.rules.ts';

const modes: Readonly<Record<string, ModeName>> = {
  ...{ 建: 'BUILD', 延: 'EXTEND', 补: 'FILL', 强: 'STRENGTHEN' },
  ...{ 建链: 'BUILD', 延链: 'EXTEND', 补链: 'FILL', 强链: 'STRENGTHEN' },
};
const stages: Readonly<Record<string, TargetStage>> = Object.fromEntries(
  targetStages.map((stage) => [stageNames[stage].zh, stage]),
);
const stage = text.transform((value, context): TargetStage | null => {
  const meaning = value === null ? null : stages[value.trim()];
  if (meaning !== undefined) return meaning;
  const words = Object.keys(stages);
  const known = said(words.join('、'), words.join(', '));
  context.addIssue({ code: 'custom', message: asIssue('notOneOf', { known }) });
  return z.NEVER;
});
const row = cells({
  [titles.firm]: required(titles.firm),
  [titles.uscc]: text.refine((code) => code === null || isUscc(normaliseCode(code)), asIssue('notUscc')),
  [titles.chain]: text,
  [titles.link]: required(titles.link),
  [titles.mode]: choice(titles.mode, modes),
  [titles.state]: stage,
  [titles.group]: text,
  [titles.reason]: text,
  [titles.next]: text,
  [titles.nextOn]: day,
  [titles.lookAgainOn]: day,
});
type Row = z.infer<typeof row>;

function codeOf({ [titles.uscc]: code }: Row): string | null {
  return code === null ? null : normaliseCode(code);
}

/** The firm that the map has, else the one that the row brings. */
function firmOf(each: Row, found: Found) {
  const known = found.maybe('firm');
  const fact = known ? null : newFirmFact(each[titles.firm], codeOf(each), '');
  return { id: known?.id ?? fact?.id ?? '', isNew: fact !== null };
}

const keyOf = (each: Row, found: Found): string => relationId(firmOf(each, found).id, found.one('link').id);

function readStanding(tx: WriteTransaction, rows: readonly ResolvedRow<Row>[]) {
  const asked = rows.map(({ row: each, found }) => {
    const { id, isNew } = firmOf(each, found);
    return { key: keyOf(each, found), linkId: found.one('link').id, enterpriseId: isNew ? null : id };
  });
  return tx.run(importKnownTargets, { rows: asked });
}
type Standing = Awaited<ReturnType<typeof readStanding>>[number];

interface Group {
  readonly id: string;
  readonly name: string;
}
const groupShape = z.array(z.object({ id: z.string(), name: z.string() }));

type Conflict = Omit<Problem, 'row'>;

/** The group that a cell names among those of the chain; null: none is named. */
function groupIn(each: Row, groups: readonly Group[]): string | null | Conflict {
  const value = each[titles.group];
  if (value === null || value === '未分派小组') return null;
  const found = groups.find(({ id, name }) => id === value || name === value);
  if (found) return found.id;
  const names = groups.map(({ name }) => name);
  const known = said(names.join('、') || '无', names.join(', ') || 'none');
  return { column: titles.group, value, reason: told('groupNotOfChain'), fix: told('groupNotOfChainFix', { known }) };
}

/** Why a list cannot move what stands in the reserve to another state. */
function moveConflict(known: KnownTarget | null, to: TargetStage | null): Conflict | null {
  if (known?.state !== 'CONFIRMED' || to === null || to === known.stage) return null;
  if (transitions[known.stage].includes(to)) return null;
  const reason = told('targetMoved', { from: stageNames[known.stage], to: stageNames[to] });
  return { column: titles.state, value: stageNames[to].zh, reason, fix: told('targetMovedFix') };
}

function propsOf(each: Row, { industryId, regionId, known }: Standing, groupId: string | null): Props {
  const now = new Date();
  const standing = known?.state === 'CONFIRMED' ? known : null;
  const state = each[titles.state];
  const given = {
    ...(each[titles.reason] === null ? {} : { reason: each[titles.reason] }),
    ...(each[titles.next] === null ? {} : { nextStep: each[titles.next] }),
    ...(each[titles.nextOn] === null ? {} : { nextOn: each[titles.nextOn] }),
    ...(each[titles.lookAgainOn] === null ? {} : { lookAgainOn: each[titles.lookAgainOn] }),
    ...(groupId === null ? {} : { groupId }),
  };
  if (standing) return { ...given, mode: each[titles.mode], ...(state === null ? {} : { stage: state }) };
  const made = { origin: 'FILE', addedBy: null, addedAt: now.toISOString(), asOf: dayOf(now) };
  const place = { industryId, regionId: (regionId ?? '').slice(0, 6) };
  return { ...given, ...made, ...place, mode: each[titles.mode], stage: state ?? 'RESERVED', state: 'CONFIRMED' };
}

function stated(each: Row, found: Found, standing: Standing, sourceIds: readonly string[]): Statement {
  const groupId = groupIn(each, groupShape.parse(standing.groups));
  if (groupId !== null && typeof groupId !== 'string') return { facts: [], conflict: groupId };
  const conflict = moveConflict(standing.known, each[titles.state]);
  if (conflict) return { facts: [], conflict };
  const { id: from, isNew } = firmOf(each, found);
  const to = found.one('link').id;
  const props = propsOf(each, standing, groupId);
  const cited = standing.known?.state === 'CONFIRMED' ? {} : { sourceIds };
  const fact = { kind: targetedFact, id: relationId(from, to), from, to, props: { ...props, ...cited } };
  if (!isNew) return { facts: [fact] };
  const firm = newFirmFact(each[titles.firm], codeOf(each), sourceIds[0] ?? '');
  return { facts: [fact], shared: [firm], notes: [told('firmMade', { name: each[titles.firm] })] };
}

/** Targets of the reserve (目标企业储备库); a firm that the map does not have is made from its name. */
export const reserveKind: ListKind<Row> = {
  name: 'reserve',
  title: '目标企业储备库',
  sheet: {
    columns: [
      column(titles.firm, true, '企业名称', '目标企业', '公司名称'),
      column(titles.uscc, false, '信用代码', '社会信用代码'),
      column(titles.chain, false, '产业', '重点产业'),
      column(titles.link, true, '环节名称', '产业链环节'),
      { ...column(titles.mode, true, '招引模式', '类型'), choices: Object.values(modeWords) },
      { ...column(titles.state, false, '跟进状态', '进展'), choices: Object.keys(stages) },
      column(titles.group, false, '小组', '招商小组', '责任单位'),
      column(titles.reason, false, '推荐理由', '入库理由', '备注'),
      column(titles.next, false, '下步工作', '下一步工作'),
      column(titles.nextOn, false, '计划日期', '下次联系'),
      column(titles.lookAgainOn, false, '再次关注日期'),
    ],
  },
  row,
  fix: (title) => told('byHeader', { title: columnTitle(title) }),
  key: (each) => JSON.stringify([codeOf(each) ?? each[titles.firm], each[titles.chain], each[titles.link]]),
  references: (each) => ({
    firm: { ...enterpriseReference(titles.firm, codeOf(each) ?? each[titles.firm]), optional: true },
    link: linkReference(titles.link, each[titles.link], each[titles.chain]),
  }),
  objection: (each) => {
    const whole = each[titles.reason] !== null && each[titles.lookAgainOn] !== null;
    if (each[titles.state] !== 'SHELVED' || whole) return null;
    return { column: titles.state, value: '搁置', reason: told('shelvedBare'), fix: told('shelvedBareFix') };
  },
  prepare: async (tx, rows) => {
    const standing = new Map((await readStanding(tx, rows)).map((each) => [each.key, each]));
    return (each, found, { sourceIds }) => {
      const homonyms = found.all('firm').length;
      const at = standing.get(keyOf(each, found));
      if (homonyms > 1 || !at) {
        const reason = told('homonyms', { count: homonyms });
        const value = each[titles.firm];
        return { facts: [], conflict: { column: titles.firm, value, reason, fix: told('homonymsFix') } };
      }
      return stated(each, found, at, sourceIds);
    };
  },
};
