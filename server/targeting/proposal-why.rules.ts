import { relations } from '../explore/relations.rules.ts';
import type { PaperPart } from '../platform/export/paper.rules.ts';
import { cited, citedHead, notRecorded, type Section } from './proposal-part.rules.ts';
import type { Why } from './target.rules.ts';
import type { EvidencePath, FeatureCode, PathStep, TargetRules } from './target.types.ts';
import { basisIn, exclusionIn, gapIn } from './target-words.rules.ts';

const language = 'zh';

const featureWords: Readonly<Record<FeatureCode, string>> = {
  ...{ LINK_FIT: '与环节的契合', AFFINITY: '与本地企业的关联', DIRECT_TIE: '直接联系', CAPABILITY: '能力' },
  ...{ EXPANSION: '扩产信号', REGION_FIT: '区域适配', SIZE: '规模' },
};

function stepText({ from, to, relation, forward }: PathStep): string {
  const [a, b] = forward ? [from.name, to.name] : [to.name, from.name];
  return relations.get(relation)?.words.zh.say(a, b) ?? `${a}—${b}`;
}

const stepRow = (step: PathStep, path: number, inferred: boolean): readonly string[] => [
  `路径 ${path}${inferred ? '（推断）' : ''}`,
  stepText(step),
  ...cited(step.source, step.date),
];

function pathsPart(paths: readonly EvidencePath[]): PaperPart {
  const rows = paths.flatMap(({ steps, inferred }, index) => steps.map((step) => stepRow(step, index + 1, inferred)));
  return {
    heading: '与本地的关系路径',
    level: 2,
    lines: ['有一步没有来源、或没有人确认的路径标“推断”。'],
    table: { head: ['路径', '关系', ...citedHead], widths: [2, 5, 3, 2], rows },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** 为什么是这里: the score of the firm for the link with its reasons, and the paths that lead to it. */
export function whySection(why: Why | null, rules: TargetRules | null, day: string): Section {
  const heading = '二、为什么是这里';
  if (why === null || rules === null) {
    return { parts: [{ heading, lines: ['没有选定环节，无从说明。'] }], lacking: [] };
  }
  const { candidate, excluded, missing } = why;
  const gaps = missing.map((code) => gapIn(code, language));
  const notes = gaps.length === 0 ? [] : [`未记录、因而没有计入的：${gaps.join('；')}`];
  if (candidate === null) {
    const because = excluded.map((each) => exclusionIn(each, language));
    const line =
      because.length === 0
        ? '按已记录的关系，该企业不在这个环节的靶向名单里。'
        : `该企业不列入这个环节的靶向名单：${because.join('；')}。`;
    return { parts: [{ heading, lines: [line, ...notes] }], lacking: ['该企业与本地企业、本环节的关系及来源'] };
  }
  const { rank, low, high, features, firm } = candidate;
  const rows = features.map(({ code, weight, value, basis }) => [
    featureWords[code],
    basisIn(basis, language),
    value === null ? notRecorded : String(round(weight * value)),
    String(weight),
  ]);
  const paths = candidate.paths();
  return {
    parts: [
      {
        heading,
        lines: [
          `靶向名单第 ${rank} 位，${round(low)}–${round(high)} 分（满分 100；没有记录的项按零分和满分各算一次）。这是工作的先后，不是成功的可能。`,
          `权重：${rules.id}，自 ${rules.validFrom} 起（来源：${rules.source}）；按 ${day} 的记录计算。`,
          ...notes,
        ],
        table: { head: ['方面', '依据', '得分', '满分'], widths: [2, 6, 1, 1], rows },
      },
      ...(paths.length === 0 ? [] : [pathsPart(paths)]),
    ],
    lacking: [
      ...features.filter(({ value }) => value === null).map(({ code }) => `${featureWords[code]}（靶向的一项）`),
      ...(paths.length === 0 ? ['该企业与本地企业的关系'] : []),
    ],
    demo: firm.demo,
  };
}
