import type { UnitOffer } from '../carrier/carrier.rules.ts';
import type { UnitUsage } from '../carrier/carrier.types.ts';
import type { ProjectRow } from '../project/project.types.ts';
import { type FitFactor, type FitRules, fitFactors, type TraitLink, type TraitsView } from './choose.types.ts';
import type { Standing } from './demand.rules.ts';
import { bestFor, namesLink } from './places.rules.ts';

/** A project of a link with the best that any unit looked at is for it. */
export interface NeedThere {
  readonly project: ProjectRow;
  readonly standing: Standing;
}

/** How one link suits the place that is looked at; a factor that nothing is recorded of is null, never 0. */
export interface LinkFit {
  readonly link: TraitLink;
  readonly factors: Readonly<Record<FitFactor, number | null>>;
  readonly unknown: readonly FitFactor[];
  /** Points out of 100 that are known, and the most that they may become once all is. */
  readonly points: number;
  readonly most: number;
  /** Whether carriers name the link, or are for its chain alone. */
  readonly direction: 'LINK' | 'CHAIN' | 'OTHER' | null;
  /** Words of the negative list that its name holds. */
  readonly refused: readonly string[];
  readonly neighbours: { readonly inside: number; readonly beside: number; readonly names: readonly string[] };
  readonly needs: readonly NeedThere[];
  readonly usages: readonly UnitUsage[];
  /** 元 a year per ㎡: the middle of the projects of the link that tell both; null: none does. */
  readonly taxPerSquareMetre: number | null;
}

export interface ChoiceOfLinks {
  /** The best first; what the district declines or a negative list names comes apart. */
  readonly fits: readonly LinkFit[];
  readonly refused: readonly LinkFit[];
}

/** What a carrier is for, by its own words or by those of the carriers around it. */
export type Toward = Pick<UnitOffer, 'industries' | 'links' | 'directions' | 'negative'>;

interface Looked {
  /** Units that can be looked at for a project. */
  readonly offers: readonly UnitOffer[];
  readonly toward: readonly Toward[];
  readonly rules: FitRules;
  readonly today: string;
  readonly staleDays: number;
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Tax in 元 a year per ㎡ that a project needs; null: it does not tell both. */
function taxPerArea({ taxFen, areaHundredths }: ProjectRow): number | null {
  return taxFen === null || areaHundredths === null ? null : taxFen / areaHundredths;
}

function directionOf(toward: readonly Toward[], link: TraitLink): LinkFit['direction'] {
  const ofLink = { id: link.id, name: link.name, parentId: null };
  if (toward.some((each) => namesLink(each, ofLink))) return 'LINK';
  const told = toward.filter(({ industries }) => industries.length > 0);
  if (told.length === 0) return null;
  return told.some(({ industries }) => industries.some(({ id }) => id === link.industryId)) ? 'CHAIN' : 'OTHER';
}

function needValue(needs: readonly NeedThere[], { near }: FitRules): number | null {
  if (needs.some(({ standing }) => standing === 'FITS')) return 1;
  if (needs.some(({ standing }) => standing === 'NEAR')) return near;
  return needs.length === 0 || needs.some(({ standing }) => standing === 'TO_CHECK') ? null : 0;
}

/** Missing after a survey is the clearest gap; what nobody surveyed is not known to be one. */
function gapValue({ confirmed, surveyedAt }: TraitLink, rules: FitRules): number | null {
  if (confirmed >= rules.enoughFirms) return rules.manyFirms;
  if (confirmed > 0) return rules.fewFirms;
  return surveyedAt === null ? null : 1;
}

/** The links of a place ranked by how they suit it, by what is recorded alone. */
export function chooseLinks(view: TraitsView, looked: Looked): ChoiceOfLinks {
  const { offers, toward, rules } = looked;
  const linked = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => linked.set(one, (linked.get(one) ?? new Set([one])).add(other));
  for (const { from, to } of view.supplies) {
    tie(from, to);
    tie(to, from);
  }
  const projects = Map.groupBy(view.projects, ({ linkId }) => linkId ?? '');
  const usages = Map.groupBy(view.usages, ({ linkId }) => linkId);
  const taxes = new Map([...projects].map(([id, of]) => [id, middle(of.flatMap((each) => taxPerArea(each) ?? []))]));
  const densest = Math.max(0, ...[...taxes.values()].map((each) => each ?? 0));
  const offered = new Set(offers.flatMap(({ unit }) => unit.usage ?? []));
  const anyNear = view.inside.length + view.beside.length > 0;
  const all = view.links.map((link): LinkFit => {
    const own = linked.get(link.id) ?? new Set([link.id]);
    const inside = view.inside.filter(({ linkId }) => own.has(linkId));
    const beside = view.beside.filter(({ linkId }) => own.has(linkId));
    const firms = new Set(inside.map(({ enterpriseId }) => enterpriseId)).size;
    const around = beside.reduce((sum, each) => sum + each.firms, 0);
    const needs = (projects.get(link.id) ?? []).map((project): NeedThere => {
      return { project, standing: bestFor(offers, project, looked) };
    });
    const used = [...new Set((usages.get(link.id) ?? []).map(({ usage }) => usage))];
    const tax = taxes.get(link.id) ?? null;
    const direction = directionOf(toward, link);
    const near = Math.min(1, (firms + around) / rules.fullNeighbours);
    const factors = {
      DIRECTION: direction === null ? null : { LINK: 1, CHAIN: rules.chainOnly, OTHER: 0 }[direction],
      NEED: needValue(needs, rules),
      NEIGHBOURS: anyNear ? near : null,
      GAP: gapValue(link, rules),
      USAGE: used.length === 0 || offered.size === 0 ? null : used.some((usage) => offered.has(usage)) ? 1 : 0,
      TAX: tax === null || densest === 0 ? null : tax / densest,
    };
    const points = fitFactors.reduce((sum, each) => sum + rules.weights[each] * (factors[each] ?? 0), 0);
    const unknown = fitFactors.filter((each) => factors[each] === null);
    return {
      ...{ link, factors, unknown, points, direction, needs, usages: used },
      most: points + unknown.reduce((sum, each) => sum + rules.weights[each], 0),
      refused: [...new Set(toward.flatMap(({ negative }) => negative))].filter((word) => link.name.includes(word)),
      neighbours: {
        ...{ inside: firms, beside: around },
        names: [...new Set([...inside.map(({ name }) => name), ...beside.flatMap(({ names }) => names)])].slice(0, 3),
      },
      // Fen per hundredth of a ㎡ is 元 per ㎡.
      taxPerSquareMetre: tax === null ? null : Math.round(tax * 100) / 100,
    };
  });
  const ranked = all.sort((a, b) => b.points - a.points || b.most - a.most || (a.link.id < b.link.id ? -1 : 1));
  const declined = ({ link, refused }: LinkFit) => link.stance === 'DECLINED' || refused.length > 0;
  return { fits: ranked.filter((each) => !declined(each)), refused: ranked.filter(declined) };
}
