import type { LinkRow, SupplyRow } from '../chain/chain.types.ts';
import type { ChainShape, Comparison, PeerRow, RecordedRow } from '../chain/comparison.types.ts';
import { once } from '../platform/kernel/once.ts';
import type { Reference } from './comparison.rules.ts';
import { linkSpaceOf, type RegionCounts, relatednessOf } from './feasibility.rules.ts';
import { factsOf } from './link-facts.rules.ts';
import { coreFactors, type LinkModes, type ModeLink, type ModeName, type ModeRules } from './mode.types.ts';
import { type ModeChain, modeChainOf, needOf, neighboursIn } from './mode-chain.rules.ts';
import { callsOf, modeFlipOf } from './modes.rules.ts';
import { type NeedSupply, networkOf, pathCut } from './need.rules.ts';
import type { LinkFacts, Thresholds, VerdictRules } from './targeting.types.ts';
import { judge, moved } from './verdict.rules.ts';

interface Judging {
  readonly reference: Reference | null;
  readonly verdictRules: VerdictRules;
  readonly rules: ModeRules;
}

interface Stated {
  readonly row: LinkRow;
  /** Null: nobody recorded anything of it. */
  readonly recorded: RecordedRow | null;
}

/** What was recorded of a link; what was not stays unknown. */
function statedOf(recorded: RecordedRow | null) {
  const { factors = null, supply = null, notes = [] } = recorded ?? {};
  const known = new Set([...(factors?.present ?? []), ...(factors?.absent ?? [])]);
  return {
    selfSupply: supply?.selfSupply ?? null,
    outside: supply?.outside ?? null,
    missingFactors: factors === null ? null : coreFactors.filter((each) => factors.absent.includes(each)),
    unseenFactors: factors === null ? [] : coreFactors.filter((each) => !known.has(each)),
    notes,
  };
}

function modeLink(
  { row, recorded }: Stated,
  facts: LinkFacts,
  moves: number,
  { reference, verdictRules }: Judging,
): ModeLink {
  const before = reference?.numbers(row.id, facts.firms - moves) ?? null;
  const { class: verdict } = judge(facts, moved(before, moves), verdictRules);
  const none = verdict === 'MISSING' || verdict === 'NOT_EXPECTED';
  return {
    id: row.id,
    class: verdict,
    firms: facts.firms > 0 ? facts.firms : none ? 0 : null,
    leaders: facts.leaders,
    stance: row.stance ?? null,
    core: row.criticality === 'core',
    codes: row.codes,
    ...statedOf(recorded),
    // Nothing records it yet.
    revenue: null,
  };
}

/** Supplies between first-level links; those of sub-links count as their parent's. */
function lifted(supplies: readonly SupplyRow[], links: readonly LinkRow[]): readonly NeedSupply[] {
  const parents = new Map(links.map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: string, steps = 0): string => {
    const parent = parents.get(id) ?? null;
    return parent === null || steps > links.length ? id : topOf(parent, steps + 1);
  };
  return supplies.map(({ fromId, toId, what, inputGroup = null, essential = null }) => {
    const to = topOf(toId);
    return { from: topOf(fromId), to, what, group: inputGroup, essential, toPart: to !== toId };
  });
}

function regionsOf(peers: readonly PeerRow[]): readonly RegionCounts[] {
  const regions = Map.groupBy(peers, ({ regionId }) => regionId);
  return [...regions].map(([regionId, rows]) => ({
    regionId,
    onLink: new Map(rows.map(({ linkId, local }) => [linkId, local])),
  }));
}

function chainOf(
  shape: ChainShape,
  peers: readonly PeerRow[],
  recordedOf: (id: string) => RecordedRow | null,
  judging: Judging,
): ModeChain {
  const { rules } = judging;
  const rows = shape.links.filter(({ parentId }) => parentId === null);
  const ids = rows.map(({ id }) => id);
  const links = rows.map((row) => modeLink({ row, recorded: recordedOf(row.id) }, factsOf(row.presence), 0, judging));
  const network = networkOf(ids, lifted(shape.supplies, shape.links));
  const { suppliers, customers } = neighboursIn(network);
  const both = (id: string) => new Set([...(suppliers.get(id) ?? []), ...(customers.get(id) ?? [])]);
  const neighbours = new Map(ids.map((id) => [id, both(id)]));
  const space = linkSpaceOf(regionsOf(peers), rows[0]?.regionId ?? '', ids, rules);
  const related = relatednessOf({ links, space, larger: null, neighbours });
  return modeChainOf({ links, network, related, complexity: space?.complexity ?? null, planned: shape.planned }, rules);
}

/** Modes of the links of one chain: what holds for all of them is reckoned once. */
export function chainModesOf(
  { chain: shape, peers }: Comparison,
  judging: Judging,
): ((linkId: string) => LinkModes | null) | null {
  if (!shape) return null;
  const { rules } = judging;
  const recorded = new Map(shape.recorded.map((each) => [each.linkId, each]));
  const recordedOf = (id: string) => recorded.get(id) ?? null;
  const chain = chainOf(shape, peers, recordedOf, judging);
  const rows = new Map(shape.links.map((row) => [row.id, row]));
  const inputs = { RECORDED: 0, SAME_PRODUCT: 0, EACH_REQUIRED: 0 };
  for (const { basis } of chain.network.groups) inputs[basis] += 1;
  const refs = (ids: readonly string[]) => ids.flatMap((id) => ({ id, name: rows.get(id)?.name ?? id }));
  return (linkId) => {
    const link = chain.links.get(linkId);
    const row = rows.get(linkId);
    if (!link || !row) return null;
    const now = factsOf(row.presence);
    const after = (firms: number, leaders: number): ModeLink | null => {
      const count = now.firms + firms;
      if (count < 0) return null;
      const facts = { ...now, firms: count, leaders: Math.min(now.leaders + leaders, count), known: true };
      return modeLink({ row, recorded: recordedOf(linkId) }, facts, firms, judging);
    };
    return {
      calls: once(() => callsOf(chain, link, rules)),
      need: once(() => needOf(chain, link, rules)),
      pathCut: once(() => pathCut(chain.network, linkId)),
      flip: once(() => (link.class === 'UNSURVEYED' ? null : modeFlipOf(chain, link, rules, after))),
      relatedness: chain.related.get(linkId) ?? null,
      others: chain.links.size - 1,
      inputs,
      refs,
      rules,
    };
  };
}

export interface ModeChange {
  readonly linkId: string;
  readonly name: string;
  readonly before: readonly ModeName[];
  readonly after: readonly ModeName[];
}

/** The first-level links whose modes other thresholds would change. */
export function modeChanges(
  comparison: Comparison,
  reference: Reference | null,
  before: Thresholds,
  after: Thresholds,
): readonly ModeChange[] {
  const [was, is] = [before, after].map((rules) =>
    chainModesOf(comparison, { reference, verdictRules: rules, rules: rules.modes }),
  );
  return (comparison.chain?.links ?? []).flatMap(({ id, name }) => {
    const [from = [], to = []] = [was, is].map((of) =>
      of?.(id)
        ?.calls()
        .modes.map(({ mode }) => mode),
    );
    return from.join() === to.join() ? [] : [{ linkId: id, name, before: from, after: to }];
  });
}
