import { all, some, told } from './findings.rules.ts';
import type {
  Calls,
  Component,
  Finding,
  ModeFinding,
  ModeFlip,
  ModeLink,
  ModeName,
  ModeRules,
  Need,
  Reason,
} from './mode.types.ts';
import { here, type ModeChain, needOf } from './mode-chain.rules.ts';

type Asked = { readonly chain: ModeChain; readonly link: ModeLink; readonly need: Need; readonly rules: ModeRules };

/** What one mode says of a link. */
interface Opinion {
  readonly mode: ModeName;
  readonly applies: Finding;
  readonly finding: () => Omit<ModeFinding, 'mode' | 'priority'>;
}

const mostNamed = 5;

const component = (code: Component['code'], value: number | null): Component => ({ code, value });

function reason(code: Reason['code'], more: Partial<Omit<Reason, 'code'>> = {}): Reason {
  const { count = null, of = null, linkIds = [], factors = [], note = null } = more;
  return { code, count, of, linkIds: linkIds.slice(0, mostNamed), factors, note };
}

const named = (code: Reason['code'], ids: readonly string[]): Reason =>
  reason(code, { count: ids.length, linkIds: ids });

/** Share of what the region makes on all links; null: not recorded. */
function shareOfValue(chain: ModeChain, link: ModeLink): number | null {
  const all = [...chain.links.values()].map(({ revenue }) => revenue);
  const total = all.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return link.revenue === null || all.includes(null) || total <= 0 ? null : link.revenue / total;
}

const classKnown = ({ class: verdict }: ModeLink): boolean => verdict !== 'UNSURVEYED' && verdict !== 'INSUFFICIENT';
const isGood = ({ class: verdict }: ModeLink): boolean => verdict === 'STRONG' || verdict === 'ADEQUATE';

function good(link: ModeLink | undefined): Finding {
  return told(link && classKnown(link) ? isGood(link) : null);
}

/** 建: the chain is there or planned, and none of its most valuable links has a leader. */
function build({ chain, link, rules }: Asked): Opinion {
  const { ids, by } = chain.top;
  const links = [...chain.links.values()];
  const firms = links.reduce((sum, each) => sum + (each.firms ?? 0), 0);
  const complete = links.every((each) => each.firms !== null);
  const enough = firms >= rules.build.firms || chain.planned;
  const led = ids.map((id) => {
    const { firms: known = null, leaders = 0 } = chain.links.get(id) ?? {};
    return leaders > 0 ? 'YES' : told(known === null ? null : false);
  });
  const none = some(led);
  const unled: Finding = none === 'YES' ? 'NO' : none === 'NO' ? 'YES' : 'UNKNOWN';
  const applies = all([told(ids.includes(link.id)), told(enough || (complete ? false : null)), unled]);
  return {
    mode: 'BUILD',
    applies,
    finding: () => {
      const leaders = links.reduce((sum, each) => sum + each.leaders, 0);
      const near = [...chain.related.values()].map(({ density }) => density);
      const mean = near.length > 0 ? near.reduce((sum, each) => sum + each, 0) / near.length : null;
      return {
        components: [
          component('VALUE', null),
          component('LEADER_GAP', firms > 0 ? 1 - Math.min(1, leaders / firms) : null),
          component('RELATEDNESS', mean),
        ],
        reasons: [named('NO_LEADER', ids), reason(by), reason('PRESENT', { count: firms })],
      };
    },
  };
}

/** 补: without the link something here stops, or much hangs on it and few carry it. */
function fill({ chain, link, need, rules }: Asked): Opinion {
  return {
    mode: 'FILL',
    applies: some([need.break, need.choke]),
    finding: () => {
      const rank = chain.related.get(link.id)?.percentile ?? null;
      const { selfSupply } = link;
      return {
        components: [
          component('KNOCK_OUT', need.impact),
          component('SELF_SUPPLY_GAP', selfSupply === null ? null : 1 - Math.min(1, Math.max(0, selfSupply))),
          component('RELATEDNESS', rank === null ? null : Math.max(rules.relatednessFloor, rank)),
        ],
        reasons: [
          ...(need.break === 'YES' ? [named('BREAK', need.waiting)] : []),
          ...(need.choke === 'YES'
            ? [reason('CHOKE', { count: link.firms, of: need.singlePoint === 'YES' ? null : link.outside })]
            : []),
          reason('STOPS', { count: need.lost.length, of: chain.links.size - 1, linkIds: need.lost }),
        ],
      };
    },
  };
}

/** 延: a link that is lacking or weak next to one that is not. */
function extend({ chain, link }: Asked): Opinion {
  const { class: verdict } = link;
  const [customers, suppliers] = [chain.customers.get(link.id) ?? [], chain.suppliers.get(link.id) ?? []].map((ids) => [
    ...ids,
  ]);
  const beside = [...new Set([...(suppliers ?? []), ...(customers ?? [])])];
  const low = told(classKnown(link) ? ['MISSING', 'NOT_EXPECTED', 'WEAK'].includes(verdict) : null);
  return {
    mode: 'EXTEND',
    applies: all([low, some(beside.map((id) => good(chain.links.get(id))))]),
    finding: () => {
      const buyers = customers && customers.length > 0 ? customers : (suppliers ?? []);
      const known = buyers.map((id) => here(chain, id)).filter((each) => each !== 'UNKNOWN');
      const demand = known.length > 0 ? known.filter((each) => each === 'YES').length / known.length : null;
      const from = beside.filter((id) => good(chain.links.get(id)) === 'YES');
      return {
        components: [
          component('DEMAND', demand),
          component('RELATEDNESS', chain.related.get(link.id)?.percentile ?? null),
          component('VALUE', shareOfValue(chain, link)),
        ],
        reasons: [named('BESIDE', from), ...link.notes.map((note) => reason(note.kind, { note }))],
      };
    },
  };
}

/** 强: a link that is there; what it still lacks is said. */
function strengthen({ chain, link }: Asked): Opinion {
  return {
    mode: 'STRENGTHEN',
    applies: good(link),
    finding: () => {
      const firms = link.firms ?? 0;
      const { missingFactors, unseenFactors } = link;
      const gap = firms > 0 ? 1 - Math.min(1, link.leaders / firms) : null;
      return {
        components: [
          component('VALUE', shareOfValue(chain, link)),
          component('LEADER_GAP', gap),
          component('COMPLEXITY', chain.complexity?.get(link.id) ?? null),
        ],
        reasons: [
          reason('LEADERS', { count: link.leaders, of: firms }),
          ...(missingFactors !== null && (missingFactors.length > 0 || unseenFactors.length === 0)
            ? [reason('FACTORS_MISSING', { count: missingFactors.length, factors: missingFactors })]
            : []),
          ...(missingFactors === null || unseenFactors.length > 0
            ? [reason('FACTORS_NOT_SURVEYED', { count: unseenFactors.length, factors: unseenFactors })]
            : []),
        ],
      };
    },
  };
}

function priorityOf(components: readonly Component[]): number | null {
  const known = components.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((product, each) => product * each, 1);
}

/** What a link calls for. One that the district declines calls for nothing; 补 goes before 延. */
export function callsOf(chain: ModeChain, link: ModeLink, rules: ModeRules): Calls {
  if (link.stance === 'DECLINED') return { modes: [], undecided: [] };
  const asked = { chain, link, need: needOf(chain, link, rules), rules };
  const filling = fill(asked);
  const opinions = [build(asked), filling, ...(filling.applies === 'YES' ? [] : [extend(asked)]), strengthen(asked)];
  const modes = opinions
    .filter(({ applies }) => applies === 'YES')
    .map(({ mode, finding }) => {
      const found = finding();
      return { mode, priority: priorityOf(found.components), ...found };
    });
  return { modes, undecided: opinions.filter(({ applies }) => applies === 'UNKNOWN').map(({ mode }) => mode) };
}

const farthest = 100;

/** The smallest change on a link that makes its modes others: more firms or leaders, only else fewer firms. */
export function modeFlipOf(
  chain: ModeChain,
  link: ModeLink,
  rules: ModeRules,
  /** The link after firms and leaders came or went; null: there cannot be so few. */
  after: (firms: number, leaders: number) => ModeLink | null,
): ModeFlip | null {
  const modesAt = (changed: ModeLink | null): readonly ModeName[] | null => {
    if (!changed) return null;
    const links = new Map(chain.links).set(changed.id, changed);
    return callsOf({ ...chain, links }, changed, rules).modes.map(({ mode }) => mode);
  };
  const from = modesAt(link) ?? [];
  const other = (to: readonly ModeName[] | null): boolean => to !== null && to.join() !== from.join();
  for (const fewer of [false, true]) {
    for (let count = 1; count <= farthest; count += 1) {
      const tries = fewer
        ? ([['FEWER_FIRMS', -count, 0]] as const)
        : ([
            ['MORE_FIRMS', count, 0],
            ['MORE_LEADERS', count, count],
          ] as const);
      for (const [need, firms, leaders] of tries) {
        const to = modesAt(after(firms, leaders));
        if (to && other(to)) return { need, count, from, to };
      }
    }
  }
  return null;
}
