import { targetingRuleSets } from '../../cypher/queries.gen.ts';
import { readChainMap } from '../chain/chain.reads.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { type ModeChange, modeChanges } from './chain-modes.rules.ts';
import { factsOf } from './link-facts.rules.ts';
import { type ClassChange, classChanges, inForce, type RuleNumber } from './rule-set.rules.ts';
import { draftedRules, rulesOf, storedRules, thresholdsOn } from './rule-sets.ts';
import { referenceFor } from './targeting.reads.ts';
import type { RuleSetRow, RuleSetsView, Thresholds } from './targeting.types.ts';

export interface RuleSets extends RuleSetsView {
  readonly shipped: Thresholds;
  /** Those that verdicts and modes use today. */
  readonly current: Thresholds;
  /** Null: those that ship. */
  readonly currentId: string | null;
}

export interface RulesEffect {
  /** Links that were looked at. */
  readonly looked: number;
  /** The reference that they are compared with; null: none. */
  readonly reference: string | null;
  readonly changed: readonly ClassChange[];
  /** Links whose modes become others. */
  readonly modesChanged: readonly ModeChange[];
}

/** The thresholds that a chain had and has: one trip. Null when there is no such chain. */
export async function readRuleSets(context: Context, industryId: string): Promise<RuleSets | null> {
  const [row] = await context.graph.read(targetingRuleSets, { industryId, viewer: scopeOf(context) });
  if (!row) return null;
  const day = dayOf(new Date());
  const own = inForce(
    row.view.sets.filter(({ state }) => state === 'CONFIRMED'),
    day,
  );
  const shipped = thresholdsOn(day);
  return { ...row.view, shipped, current: own ? storedRules(own, day) : shipped, currentId: own?.id ?? null };
}

/** The thresholds of a set as people saved them. */
export const rulesOfSet = (set: RuleSetRow): Thresholds => storedRules(set, dayOf(new Date()));

/** Which links of a chain would change class or modes under drafted thresholds: one trip, the same rules as the verdicts. */
export async function readRulesEffect(
  context: Context,
  {
    industryId,
    region,
    numbers,
  }: { readonly industryId: string; readonly region: string; readonly numbers: readonly RuleNumber[] },
): Promise<RulesEffect> {
  const day = dayOf(new Date());
  const drafted = draftedRules(numbers, { id: 'draft', validFrom: day, validTo: null, source: 'draft' }, day);
  const map = await readChainMap(context, { industryId, region }, [
    'links',
    'presence',
    'stance',
    'supplies',
    'comparison',
    'recorded',
  ]);
  const comparison = map?.links[0]?.comparison;
  if (!map) throw new NotFoundError('notFound');
  if (!comparison) return { looked: 0, reference: null, changed: [], modesChanged: [] };
  const before = rulesOf(comparison, day);
  const reference = referenceFor(comparison, before);
  const links = map.links.map(({ id, name, presence }) => {
    const facts = factsOf(presence);
    return { id, name, facts, numbers: reference?.numbers(id, facts.firms) ?? null };
  });
  return {
    looked: links.length,
    reference: reference?.area.name ?? null,
    changed: classChanges(links, before, drafted),
    modesChanged: modeChanges(comparison, reference, before, drafted),
  };
}
