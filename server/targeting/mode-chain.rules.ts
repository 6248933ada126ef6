import { all, not, some, told } from './findings.rules.ts';
import type { Finding, ModeLink, ModeRules, Need, Relatedness } from './mode.types.ts';
import { concentration, type KnockOut, knockOut, type Network } from './need.rules.ts';

/** A chain as modes see it; what holds for the chain as a whole is reckoned once. */
export interface ModeChain {
  readonly links: ReadonlyMap<string, ModeLink>;
  readonly network: Network;
  readonly suppliers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly customers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly knockOuts: ReadonlyMap<string, KnockOut>;
  readonly related: ReadonlyMap<string, Relatedness>;
  /** Percentiles; null: not enough regions to tell. */
  readonly complexity: ReadonlyMap<string, number> | null;
  /** The region has the chain among those it develops. */
  readonly planned: boolean;
  /** The links that are worth most, and what says so. */
  readonly top: { readonly ids: readonly string[]; readonly by: 'TOP_BY_VALUE' | 'TOP_BY_IMPACT' };
}

export function neighboursIn({ links, groups }: Network) {
  const suppliers = new Map(links.map((id) => [id, new Set<string>()]));
  const customers = new Map(links.map((id) => [id, new Set<string>()]));
  for (const group of groups) {
    for (const id of group.suppliers) {
      suppliers.get(group.customer)?.add(id);
      customers.get(id)?.add(group.customer);
    }
  }
  return { suppliers, customers };
}

/** Where the value of every link is recorded it decides; else core links go first, then those that stop most. */
function topOf(links: readonly ModeLink[], impactOf: (id: string) => number, count: number): ModeChain['top'] {
  const wanted = links.filter(({ stance }) => stance !== 'DECLINED');
  const valued = links.every(({ revenue }) => revenue !== null);
  const rank = valued
    ? (a: ModeLink, b: ModeLink) => (b.revenue ?? 0) - (a.revenue ?? 0)
    : (a: ModeLink, b: ModeLink) => Number(b.core) - Number(a.core) || impactOf(b.id) - impactOf(a.id);
  const ids = wanted.toSorted((a, b) => rank(a, b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  return { ids: ids.slice(0, count), by: valued ? 'TOP_BY_VALUE' : 'TOP_BY_IMPACT' };
}

type Given = Pick<ModeChain, 'network' | 'related' | 'complexity' | 'planned'> & {
  readonly links: readonly ModeLink[];
};

export function modeChainOf(given: Given, rules: ModeRules): ModeChain {
  const { links, network } = given;
  const values = new Map(links.map(({ id, revenue }) => [id, revenue]));
  const valued = links.every(({ revenue }) => revenue !== null);
  const weightOf = (id: string): number => (valued ? (values.get(id) ?? 0) : 1);
  const knockOuts = new Map(links.map(({ id }) => [id, knockOut(network, id, weightOf)]));
  return {
    ...given,
    ...neighboursIn(network),
    links: new Map(links.map((link) => [link.id, link])),
    knockOuts,
    top: topOf(links, (id) => knockOuts.get(id)?.impact ?? 0, rules.build.links),
  };
}

/** Whether firms are on a link. */
export function here(chain: ModeChain, id: string): Finding {
  const firms = chain.links.get(id)?.firms ?? null;
  return told(firms === null ? null : firms > 0);
}

function lacking({ class: verdict, selfSupply }: ModeLink, rules: ModeRules): Finding {
  if (verdict === 'MISSING' || verdict === 'NOT_EXPECTED') return 'YES';
  if (verdict === 'WEAK') return told(selfSupply === null ? null : selfSupply < rules.selfSupply);
  return verdict === 'UNSURVEYED' || verdict === 'INSUFFICIENT' ? 'UNKNOWN' : 'NO';
}

/** What stops without a link, and whether that is near: 断点, 堵点, 单点依赖. */
export function needOf(chain: ModeChain, link: ModeLink, rules: ModeRules): Need {
  const { lost, impact } = chain.knockOuts.get(link.id) ?? { lost: [], impact: 0 };
  const needing = (chain.network.supplied.get(link.id) ?? []).flatMap((at) => {
    const group = chain.network.groups[at];
    if (!group?.essential) return [];
    const instead = some(group.suppliers.filter((id) => id !== link.id).map((id) => here(chain, id)));
    return [{ customer: group.customer, waits: all([here(chain, group.customer), not(instead)]) }];
  });
  const waiting = needing.filter(({ waits }) => waits === 'YES').map(({ customer }) => customer);
  const { firms } = link;
  const hhi = firms === null ? null : (concentration(Array.from({ length: firms }, () => 1))?.hhi ?? null);
  const { choke } = rules;
  const { outside } = link;
  const singlePoint = told(firms === null ? null : firms <= choke.firms || (hhi !== null && hhi >= choke.hhi));
  const fewOutside = told(outside === null ? null : outside <= choke.outside);
  return {
    lost,
    impact,
    waiting: [...new Set(waiting)],
    break: all([lacking(link, rules), some(needing.map(({ waits }) => waits))]),
    choke: all([told(impact >= choke.impact), some([singlePoint, fewOutside])]),
    singlePoint,
    fewOutside,
    hhi,
  };
}
