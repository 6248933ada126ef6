import type { PaperPart } from '../platform/export/paper.rules.ts';
import type { ModeFinding, ModeName } from './mode.types.ts';
import { reasonText, verdictWords } from './mode-words.rules.ts';
import type { ProposalView } from './proposal.types.ts';
import { citedAs, nameOf, notRecorded, type Section } from './proposal-part.rules.ts';
import { modeWords } from './reserve-words.rules.ts';
import type { Verdict } from './targeting.types.ts';

type Judged = Pick<Verdict, 'class' | 'n' | 'expected' | 'modes' | 'reference' | 'rules'>;

export interface Position {
  readonly view: ProposalView;
  readonly verdict: Judged | null;
  readonly mode: ModeName;
  readonly day: string;
}

function firmLines({ firm }: ProposalView): readonly string[] {
  const { sources } = firm;
  const [source] = sources;
  const facts = [
    `统一社会信用代码：${firm.uscc ?? notRecorded}`,
    `所在地：${[firm.at, firm.address].filter((each) => each !== null).join(' ') || notRecorded}`,
    `成立日期：${firm.establishedOn ?? notRecorded}`,
    `注册资本：${firm.capitalText ?? notRecorded}`,
    ...(firm.tags.length === 0 ? [] : [`标签：${firm.tags.join('、')}`]),
  ];
  return [
    `企业：${nameOf(firm)}`,
    `${facts.join('；')}（${citedAs(source?.title ?? null, source?.date ?? firm.asOf)}）`,
  ];
}

function referenceText({ reference }: Judged): string {
  if (reference === null) return '没有可比的参照区域';
  const { name, year, origin, linksCompared } = reference;
  const from = origin === null ? '本系统已录入的同级地区' : `来源：${origin}，${year ?? `年份${notRecorded}`}`;
  return `参照${name}，比较 ${linksCompared} 个环节（${from}）`;
}

function verdictLines(view: ProposalView, verdict: Judged, day: string): readonly string[] {
  const presence = view.chain.links.find(({ id }) => id === view.link?.id)?.presence;
  const { confirmed = 0, toReview = 0, leaders = 0, surveyedAt = null } = presence ?? {};
  const expected = verdict.expected === null ? '' : `，按参照应有约 ${Math.round(verdict.expected * 10) / 10} 家`;
  const surveyed = surveyedAt === null ? '未摸底' : `${surveyedAt} 摸底`;
  const { id, validFrom, source } = verdict.rules;
  return [
    `${view.regionName}在该环节：${verdictWords[verdict.class]}。已确认 ${confirmed} 家（链主 ${leaders} 家）${expected}；待核 ${toReview} 家，不计入（来源：本系统占位记录，${day}；${surveyed}）`,
    `${referenceText(verdict)}；判断界线：${id}，自 ${validFrom} 起（来源：${source}）`,
  ];
}

function modePart(modes: readonly ModeFinding[], position: Position): PaperPart {
  const of = position.verdict?.modes() ?? null;
  const rows = modes.map(({ mode, priority, reasons }) => [
    mode === position.mode ? `${modeWords[mode]}（本方案）` : modeWords[mode],
    priority === null ? '未知' : priority.toFixed(2),
    reasons.map((reason) => (of ? reasonText(reason, of) : '')).join('；') || notRecorded,
  ]);
  const table = { head: ['模式', '优先度', '理由'], widths: [2, 1, 6], rows };
  return {
    heading: '该环节要的是什么',
    level: 2,
    lines:
      of === null
        ? []
        : [`模式界线：${of.rules.id}，自 ${of.rules.validFrom} 起（来源：${of.rules.source}）；截至 ${position.day}`],
    ...(rows.length === 0 ? {} : { table }),
  };
}

/** 链上位置与缺口: the firm, its link, what the region has of it, and what the link calls for. */
export function positionSection(position: Position): Section {
  const { view, verdict, day, mode } = position;
  const heading = '一、链上位置与缺口';
  const lines = [...firmLines(view)];
  const { link, top, industry, firm } = view;
  const lackingFirm = [
    ...(firm.sources.length === 0 ? ['企业登记信息的来源'] : []),
    ...(firm.uscc === null ? ['企业的统一社会信用代码'] : []),
    ...(firm.capitalText === null ? ['企业的注册资本'] : []),
  ];
  if (link === null || verdict === null) {
    const said = [...lines, '环节：未选定，也没有占位或储备记录可以据以选定。'];
    return { parts: [{ heading, lines: said }], lacking: ['企业对应的环节', ...lackingFirm], demo: firm.demo };
  }
  const above = top !== null && top.id !== link.id ? `（上级环节“${top.name}”，建延补强按它判断）` : '';
  const [source] = link.sources;
  const where = `产业链：${industry?.title ?? notRecorded}；泳道：${link.lane ?? notRecorded}；环节：“${link.name}”${above}（${citedAs(source?.title ?? null, source?.date ?? null)}）`;
  const modes = verdict.modes()?.calls().modes ?? [];
  const noMode = `本方案按${modeWords[mode]}准备；按现有记录，${modes.length === 0 ? '该环节还判断不出建延补强' : '该环节要的是其他模式'}。`;
  const gap = verdict.class === 'UNSURVEYED' || verdict.class === 'INSUFFICIENT';
  return {
    parts: [
      {
        heading,
        lines: [
          ...lines,
          where,
          ...verdictLines(view, verdict, day),
          ...(modes.some((each) => each.mode === mode) ? [] : [noMode]),
        ],
      },
      ...(modes.length === 0 ? [] : [modePart(modes, position)]),
    ],
    lacking: [
      ...lackingFirm,
      ...(gap ? [`“${link.name}”环节的摸底结果和参照数`] : []),
      ...(link.sources.length === 0 ? [`“${link.name}”环节的依据`] : []),
    ],
    demo: firm.demo || view.chain.links.some(({ presence }) => (presence?.demo ?? 0) > 0),
  };
}
