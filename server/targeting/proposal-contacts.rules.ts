import type { PaperPart } from '../platform/export/paper.rules.ts';
import type { ProposalTarget, ProposalView } from './proposal.types.ts';
import { notRecorded, type Section } from './proposal-part.rules.ts';
import { channelWords, modeWords, outcomeWords, stageWords } from './reserve-words.rules.ts';

const dayIn = (instant: string) => instant.slice(0, 10);

function targetLine(target: ProposalTarget): string {
  const next = [target.nextOn, target.nextStep].filter((each) => each !== null).join(' ');
  return [
    `“${target.linkName}”（${modeWords[target.mode]}）：${stageWords[target.stage]}`,
    `负责：${target.groupName ?? '未分派小组'}`,
    `下一步：${next === '' ? notRecorded : next}`,
    `理由：${target.reason ?? notRecorded}（来源：储备库，${target.addedBy ?? '导入'}，${dayIn(target.addedAt)}）`,
  ].join('；');
}

function contactsPart(targets: readonly ProposalTarget[]): readonly PaperPart[] {
  const contacts = targets
    .flatMap(({ contacts: all }) => all)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  if (contacts.length === 0) return [];
  const rows = contacts.map(({ on, who, channel, outcome, text, by }) => [
    on,
    `${who ?? notRecorded}（${channelWords[channel]}）`,
    text === null ? outcomeWords[outcome] : `${outcomeWords[outcome]}：${text}`,
    by ?? '导入',
  ]);
  const table = { head: ['日期', '接触人', '结果', '记录人（来源）'], widths: [2, 3, 6, 2], rows };
  return [{ heading: '此前的接触', level: 2, table }];
}

function visitsPart({ visits }: ProposalView): readonly PaperPart[] {
  if (visits.length === 0) return [];
  const rows = visits.map(({ on, who, text, by }) => [on, who, text ?? notRecorded, by ?? '导入']);
  const table = { head: ['日期', '走访人', '概况', '记录人（来源）'], widths: [2, 3, 6, 2], rows };
  return [{ heading: '走访', level: 2, table }];
}

/** 接洽与下一步: who answers for the firm, what came of contacts and visits, and what is next. */
export function contactsSection(view: ProposalView): Section {
  const heading = '八、接洽与下一步';
  const { targets } = view;
  const lines = targets.length === 0 ? ['该企业不在本区的储备库里，没有负责小组和下一步。'] : targets.map(targetLine);
  const contacted = targets.some(({ contacts }) => contacts.length > 0);
  return {
    parts: [
      { heading, lines: [...lines, ...(contacted ? [] : [`接触${notRecorded}。`])] },
      ...contactsPart(targets),
      ...visitsPart(view),
    ],
    lacking: [
      ...(targets.length === 0 ? ['储备库里的目标（负责小组、下一步）'] : []),
      ...(targets.length > 0 && targets.every(({ groupName }) => groupName === null) ? ['负责小组'] : []),
      ...(targets.length > 0 && targets.every(({ nextStep }) => nextStep === null) ? ['下一步'] : []),
      ...(contacted ? [] : ['与企业的第一次接触']),
    ],
  };
}
