import { testsIn } from '../matching/admission.rules.ts';
import type { Block } from '../matching/alternatives.rules.ts';
import { lackText, testWords } from '../matching/match-words.rules.ts';
import type { AdmissionTest, Finding } from '../matching/matching.types.ts';
import type { Budget } from '../matching/need.types.ts';
import type { PlanProblem } from '../matching/plan.types.ts';
import { limitName, quotas } from '../matching/wishes.rules.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { ApartReason, Held } from './plan.types.ts';

type Words = InLanguages<string>;

const english: Readonly<Record<AdmissionTest, string>> = {
  ...{ TYPE: 'use', INDUSTRY: 'industry', NEGATIVE_LIST: 'negative list', ENVIRONMENT: 'environment and fire' },
  ...{ AREA: 'area', LOT: 'too large or lot', HEIGHT: 'floor height', LOAD: 'load and power' },
  ...{ TENURE: 'rent or sale', PRICE: 'price', DATE: 'date', YIELD: 'energy and tax per mu' },
};

/** 万元, to a tenth. */
export const wan = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export const testName = (test: AdmissionTest): Words => said(testWords[test], english[test]);

/** Tests by name, joined; none: the value itself. */
export function testNames(mask: number): Words {
  const tests = testsIn(mask);
  if (tests.length === 0) return said('价值（面积或租金未知）', 'value (area or rent unknown)');
  return said(tests.map((each) => testWords[each]).join('、'), tests.map((each) => english[each]).join(', '));
}

/** What one test finds lacking. */
export function lackWords(finding: Finding, per: Budget['per'] | null): Words {
  const short = finding.measured.find(({ verdict }) => verdict === 'FAILS');
  const by = short?.shortfall == null ? '' : ` short by ${hundredth(short.shortfall)} ${short.unit ?? ''}`.trimEnd();
  return said(lackText(finding, per), `${english[finding.test]}${by}`);
}

const joined = (all: readonly Words[], zh = '；', en = '; '): Words =>
  said(all.map((each) => each.zh).join(zh), all.map((each) => each.en).join(en));

/** What stands in a project's way at a place that is worth `value` for it: who holds it, or which quota lacks how much. */
export function blockWords(problem: PlanProblem, block: Block, value: number): Words {
  const { kind, holders, lacking } = block;
  if (kind === 'PROJECT') return said('', '');
  if (kind !== 'SITE') {
    const name = limitName(problem, block);
    const { unit } = quotas[kind];
    const who = holders.map(({ project }) => problem.projects[project]?.name ?? '');
    const held = who.length === 0 ? said('', '') : said(`，已给 ${who.join('、')}`, `, given to ${who.join(', ')}`);
    const more = hundredth(lacking);
    return said(`${name.zh}还差 ${more} ${unit}${held.zh}`, `${more} ${unit} of ${name.en} are lacking${held.en}`);
  }
  return joined(
    holders.map(({ project, value: theirs }) => {
      const who = problem.projects[project]?.name ?? '';
      const more = wan(theirs - value);
      return more >= 0
        ? said(`已被 ${who} 占用，${who} 在此价值高 ${more} 万`, `held by ${who}, worth ${more} more there`)
        : said(
            `已被 ${who} 占用，${who} 在此价值低 ${-more} 万，但让出后合计更少`,
            `held by ${who}, worth ${-more} less there, but all together would be worth less without it`,
          );
    }),
  );
}

/** Why an alternative was not taken. */
export function whyNot(
  problem: PlanProblem,
  blocks: readonly Block[],
  told: { readonly value: number; readonly delta: number },
): Words {
  const { value, delta } = told;
  if (blocks.length > 0) return joined(blocks.map((block) => blockWords(problem, block, value)));
  if (Math.abs(wan(delta)) === 0) return said('空着，价值相同', 'free, and worth the same');
  if (delta < 0) return said(`空着，但价值低 ${wan(-delta)} 万`, `free, but worth ${wan(-delta)} less`);
  return said(
    `空着且价值高 ${wan(delta)} 万，要求的精度内没有换`,
    `free and worth ${wan(delta)} more, within the gap asked for`,
  );
}

export function apartWords(reason: ApartReason, held: Held | null): Words {
  if (reason === 'HELD') {
    const name = held?.planName ?? '';
    return said(`已由方案“${name}”预留`, `kept by the plan "${name}"`);
  }
  const words: Readonly<Record<Exclude<ApartReason, 'HELD'>, Words>> = {
    TAX: said('预计税收未知，算不出价值', 'expected tax unknown: no value can be told'),
    ENERGY: said('能耗未知，有能耗指标时不能参与', 'energy unknown while there is a quota of it'),
    SUBSIDY: said('补贴未知，有补贴预算时不能参与', 'subsidy unknown while there is a budget of it'),
  };
  return words[reason];
}
