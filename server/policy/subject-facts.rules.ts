import { fromScaled } from '../platform/kernel/decimal.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { FirmFacts, ProjectFacts } from './eligible.types.ts';

/** A fact of a subject as rules name it, with the record that it rests on. */
export interface SubjectFact {
  readonly fact: string;
  readonly value: string | boolean;
  readonly evidence: InLanguages<string>;
}

/**
 * What is recorded of firms and projects answers these facts of rules. Everything else that rules ask for (capital paid in,
 * agreed funds, grades, who introduced it…) is recorded nowhere yet: it stays unknown, and is never taken for no.
 */
export const answeredFacts = [
  ...['existing_firm', 'settled_firm', 'listed_or_listing', 'financial_or_licensed', 'sector', 'origin'],
  ...['target_project', 'invest_wan', 'output_wan'],
] as const;

const wanPlaces = 6;
const wan = (fen: number) => fromScaled(BigInt(fen), wanPlaces);
const listed = /^(?:上市|拟上市|A股上市|上市公司|拟上市公司)$/;

/** Of GB/T 4754 by its first two digits: 06–46 are industry, 51–97 services, 66–69 finance; what lies between is other. */
function sectionOf(code: string): 'industry' | 'service' | 'other' | null {
  const division = Number(/^[A-T]?(\d{2})/.exec(code)?.[1] ?? Number.NaN);
  if (Number.isNaN(division)) return null;
  if (division >= 6 && division <= 46) return 'industry';
  return division >= 51 && division <= 97 ? 'service' : 'other';
}

const isFinance = (code: string) => /^J?6[6-9]/.test(code);

function codeFacts(codes: readonly string[]): readonly SubjectFact[] {
  const evidence = said(`国民经济行业代码 ${codes.join('、')}`, `industry code ${codes.join(', ')}`);
  const [sector, ...others] = [...new Set(codes.map(sectionOf))];
  const finance = codes.length > 0 && codes.every(isFinance);
  return [
    ...(sector && others.length === 0 ? [{ fact: 'sector', value: sector, evidence }] : []),
    ...(finance ? [{ fact: 'financial_or_licensed', value: true, evidence }] : []),
  ];
}

/** Municipalities are one city: what the first two digits name. */
const municipalities = new Set(['11', '12', '31', '50']);
const cityOf = (region: string) => (municipalities.has(region.slice(0, 2)) ? region.slice(0, 2) : region.slice(0, 4));

/** Where a firm comes from, seen from a district; a region that is no district tells too little. */
function originFact(from: string, home: string): readonly SubjectFact[] {
  if (!/^\d{6}/.test(from) || !/^\d{6}/.test(home)) return [];
  const place = said(`登记所在地 ${from}`, `located in ${from}`);
  const value =
    from.slice(0, 6) === home.slice(0, 6)
      ? 'inside_district'
      : cityOf(from) === cityOf(home)
        ? 'outside_district_in_city'
        : 'outside_city';
  return [{ fact: 'origin', value, evidence: place }];
}

/** The facts of a firm that is located in a region (local), or that stands in its reserve. */
export function firmFacts(firm: FirmFacts, home: string, local: boolean): readonly SubjectFact[] {
  const place = said(`登记所在地 ${firm.regionId ?? ''}`, `located in ${firm.regionId ?? ''}`);
  const tag = firm.tags?.find((each) => listed.test(each));
  const tagged = said(`标签“${tag ?? ''}”`, `tag ${tag ?? ''}`);
  const here = local || firm.regionId?.slice(0, 6) === home.slice(0, 6);
  return [
    ...(here ? ['existing_firm', 'settled_firm'].map((fact) => ({ fact, value: true, evidence: place })) : []),
    ...(here && tag ? [{ fact: 'listed_or_listing', value: true, evidence: tagged }] : []),
    ...(local
      ? []
      : [{ fact: 'target_project', value: true, evidence: said('在目标企业储备库', 'it stands in the reserve') }]),
    ...(firm.regionId === null ? [] : originFact(firm.regionId, home)),
    ...codeFacts(firm.codes ?? []),
  ];
}

/** The facts of a project. Its origin is recorded in words: it answers no choice. */
export function projectFacts({ investFen, outputFen }: ProjectFacts): readonly SubjectFact[] {
  const recorded = said('项目库登记', 'as recorded of the project');
  return [
    { fact: 'target_project', value: true, evidence: said('在项目库', 'it stands among the projects') },
    ...(investFen === null ? [] : [{ fact: 'invest_wan', value: wan(investFen), evidence: recorded }]),
    ...(outputFen === null ? [] : [{ fact: 'output_wan', value: wan(outputFen), evidence: recorded }]),
  ];
}
