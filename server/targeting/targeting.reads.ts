import { type Loaded, linkComparison, linkPart } from '../chain/chain.reads.ts';
import type { LinkRow, Presence } from '../chain/chain.types.ts';
import type { Comparison } from '../chain/comparison.types.ts';
import type { Context } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { once } from '../platform/kernel/once.ts';
import { chainModesOf } from './chain-modes.rules.ts';
import { type Reference, referenceOf } from './comparison.rules.ts';
import { factsOf } from './link-facts.rules.ts';
import type { LinkModes } from './mode.types.ts';
import { rulesOf } from './rule-sets.ts';
import type { Thresholds, Verdict, VerdictRules } from './targeting.types.ts';
import { estimateOf, flipOf, judge } from './verdict.rules.ts';

const references = new WeakMap<Comparison, Reference | null>();

// A chain's links share what they are compared with.
export function referenceFor(comparison: Comparison, rules: VerdictRules): Reference | null {
  const known = references.get(comparison);
  if (known !== undefined) return known;
  const found = referenceOf(comparison, rules);
  references.set(comparison, found);
  return found;
}

const chainModes = new WeakMap<Comparison, (linkId: string) => LinkModes | null>();

function modesFor(comparison: Comparison, reference: Reference | null, verdictRules: Thresholds) {
  const known = chainModes.get(comparison);
  if (known) return known;
  const found = chainModesOf(comparison, { reference, verdictRules, rules: verdictRules.modes }) ?? (() => null);
  chainModes.set(comparison, found);
  return found;
}

/** The verdict on a link from what is known of it and what it is compared with. */
export function verdictFrom(
  linkId: string,
  presence: Presence | null | undefined,
  comparison: Comparison | null | undefined,
): Verdict {
  const rules = rulesOf(comparison ?? null, dayOf(new Date()));
  const reference = comparison ? referenceFor(comparison, rules) : null;
  const facts = factsOf(presence ?? null);
  const numbers = reference?.numbers(linkId, facts.firms) ?? null;
  const judged = judge(facts, numbers, rules);
  return {
    ...judged,
    estimate: once(() => estimateOf(judged, rules)),
    flip: once(() => flipOf(facts, numbers, rules)),
    modes: once(() => (comparison ? modesFor(comparison, reference, rules)(linkId) : null)),
    reference: numbers ? (reference?.area ?? null) : null,
    rules,
  };
}

/** The verdict on a link as its region sees it: no trip where the map brought what it rests on. */
export async function verdictOf(context: Context, link: Loaded<LinkRow>): Promise<Verdict> {
  const presence = await linkPart(context, link, 'presence');
  return verdictFrom(link.id, presence, await linkComparison(context, link));
}
