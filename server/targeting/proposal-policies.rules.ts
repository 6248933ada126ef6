import type { PaperPart } from '../platform/export/paper.rules.ts';
import type { Match, MatchedRule } from '../policy/match.rules.ts';
import { amountsText } from '../policy/match-sheet.rules.ts';
import type { Declarations } from '../policy/rule.types.ts';
import { notRecorded, type Section } from './proposal-part.rules.ts';

/** What a clause is cited as: the document with its number and day, and where the clause stands in it. */
function clauseText({ document, clause }: MatchedRule): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return `《${document.title}》${number}${clause.article}，${document.issuer}`;
}

const day = ({ document }: MatchedRule) => document.inForceFrom ?? document.issued ?? notRecorded;
const nothing = '文件未给出数额';

function openPart(rules: readonly MatchedRule[]): PaperPart {
  return {
    heading: '符合条件的',
    level: 2,
    ...(rules.length === 0
      ? { lines: ['没有。'] }
      : {
          table: {
            head: ['政策', '可得', '条款（来源）', '自何日施行'],
            widths: [3, 4, 4, 2],
            rows: rules.map((rule) => [
              rule.ready.rule.name.zh,
              amountsText(rule) ?? nothing,
              clauseText(rule),
              day(rule),
            ]),
          },
        }),
  };
}

function possiblePart(rules: readonly MatchedRule[], declarations: Declarations): PaperPart {
  const named = (fact: string) => declarations.get(fact)?.name.zh ?? fact;
  return {
    heading: '可能符合的（还要知道几件事）',
    level: 2,
    ...(rules.length === 0
      ? { lines: ['没有。'] }
      : {
          table: {
            head: ['政策', '符合时可得', '还要知道', '条款（来源）', '自何日施行'],
            widths: [3, 3, 3, 4, 2],
            rows: rules.map((rule) => [
              rule.ready.rule.name.zh,
              amountsText(rule) ?? nothing,
              rule.missing.map(({ fact }) => named(fact)).join('、') || '条件还定不下来',
              clauseText(rule),
              day(rule),
            ]),
          },
        }),
  };
}

const titles = (rules: readonly Pick<MatchedRule, 'ready' | 'document'>[]) =>
  rules.map(({ ready, document }) => `${ready.rule.name.zh}（${document.shortName}）`).join('、');

/**
 * 适用政策: what holds and has passed review, what may apply apart, and by name what is not offered: benefits whose
 * 公平竞争审查 is open, and documents that nobody can say to hold.
 */
export function policiesSection(match: Match, declarations: Declarations): Section {
  const benefits = match.rules.filter(({ ready }) => ready.rule.kind === 'benefit');
  const applies = benefits.filter(({ status }) => status === 'eligible' || status === 'possible');
  const holds = applies.filter(({ standing }) => standing === 'IN_FORCE');
  const cleared = ({ ready, gate }: MatchedRule) => ready.rule.review === null || gate.review !== null;
  const offered = holds.filter(cleared);
  const flagged = [
    ...holds.filter((rule) => !cleared(rule)),
    ...match.withheld.filter(({ ready, standing }) => ready.rule.kind === 'benefit' && standing === 'IN_FORCE'),
  ];
  const undated = applies.filter(({ standing }) => standing === 'UNVERIFIED');
  const over = benefits.filter(({ status }) => status === 'not_in_force');
  const eligible = offered.filter(({ status }) => status === 'eligible');
  const possible = offered.filter(({ status }) => status === 'possible');
  const missing = new Set(possible.flatMap((rule) => rule.missing.map(({ fact }) => fact)));
  return {
    parts: [
      {
        heading: '四、适用政策',
        lines: [
          `按 ${match.asOf} 施行的政策包测算，共 ${benefits.length + match.withheld.length} 条扶持和服务条款。`,
          ...(flagged.length === 0 ? [] : [`公平竞争审查还没有记录，本方案不承诺：${titles(flagged)}。`]),
          ...(undated.length === 0 ? [] : [`文件没有日期、待核，本方案不承诺：${titles(undated)}。`]),
          ...(over.length === 0 ? [] : [`不在施行期，不提供：${titles(over)}。`]),
        ],
      },
      openPart(eligible),
      possiblePart(possible, declarations),
    ],
    lacking: [
      ...[...missing].map((fact) => `政策测算要的：${declarations.get(fact)?.name.zh ?? fact}`),
      ...(flagged.length === 0 ? [] : ['公平竞争审查的结论']),
      ...(undated.length === 0 ? [] : ['待核文件的日期']),
      ...(benefits.length === 0 ? ['本区的政策文件'] : []),
    ],
  };
}
