import { gammaBelow, gammaQuantile } from './gamma.rules.ts';
import type {
  Estimate,
  Flip,
  Judged,
  LinkFacts,
  ReferenceNumbers,
  VerdictClass,
  VerdictRules,
} from './targeting.types.ts';

/** Expected firms E = n_r * X_l / X; null without anything to compare with. */
function expectedOf(reference: ReferenceNumbers | null): number | null {
  if (reference === null || reference.total <= 0) return null;
  return (reference.regional * reference.onLink) / reference.total;
}

const withoutEstimate: readonly VerdictClass[] = ['UNSURVEYED', 'INSUFFICIENT'];

/**
 * n ~ Poisson(theta E) with theta ~ Gamma(a, a): theta | n ~ Gamma(n + a, rate E + a). Null where nothing is known or
 * nothing is there to compare with.
 */
export function estimateOf(judged: Judged, { prior, interval }: VerdictRules): Estimate | null {
  const { n, expected } = judged;
  if (expected === null || withoutEstimate.includes(judged.class)) return null;
  const shape = n + prior;
  const rate = expected + prior;
  const tail = (1 - interval) / 2;
  return {
    thetaHat: shape / rate,
    low: gammaQuantile(tail, shape, rate),
    high: gammaQuantile(1 - tail, shape, rate),
    probability: 1 - gammaBelow(1, shape, rate),
  };
}

/** The class alone, without the interval: what the search for a flip needs. */
function classOf(facts: LinkFacts, expected: number | null, rules: VerdictRules): VerdictClass {
  const { firms, leaders, known, surveyResult } = facts;
  if (firms === 0) {
    if (surveyResult === null) return known ? 'INSUFFICIENT' : 'UNSURVEYED';
    // The survey found some that nobody has entered or confirmed yet: neither none nor a number.
    if (surveyResult === 'FOUND') return 'INSUFFICIENT';
    if (expected === null) return 'MISSING';
    return expected >= rules.expectedAtLeast ? 'MISSING' : 'NOT_EXPECTED';
  }
  if (expected === null) return 'INSUFFICIENT';
  const { strong, weak, prior } = rules;
  const theta = (firms + prior) / (expected + prior);
  const enough = leaders >= strong.leaders || firms >= strong.firms;
  if (theta >= strong.theta && enough) {
    const probability = 1 - gammaBelow(1, firms + prior, expected + prior);
    if (probability >= strong.probability) return 'STRONG';
  }
  if (theta < weak.theta || (firms <= weak.loneFirms && leaders === 0)) return 'WEAK';
  return 'ADEQUATE';
}

/** What can be said of a link in a region, in the order of the classes: what is not known is never a gap. */
export function judge(facts: LinkFacts, reference: ReferenceNumbers | null, rules: VerdictRules): Judged {
  const expected = expectedOf(reference);
  return { class: classOf(facts, expected, rules), n: facts.firms, expected };
}

/** The same reference after firms came to the link or left it: they count there as well. */
export function moved(reference: ReferenceNumbers | null, by: number): ReferenceNumbers | null {
  if (reference === null) return null;
  const { regional, onLink, total } = reference;
  return { regional: regional + by, onLink: onLink + by, total: total + by };
}

const farthest = 200;

/** The smallest change that makes another class, found by trying: more firms or leaders, for a strong link fewer. */
export function flipOf(facts: LinkFacts, reference: ReferenceNumbers | null, rules: VerdictRules): Flip | null {
  const now = classOf(facts, expectedOf(reference), rules);
  if (now === 'UNSURVEYED') return { need: 'SURVEY', count: null, to: null };
  const after = (firms: number, leaders: number): VerdictClass =>
    classOf(
      { ...facts, firms: facts.firms + firms, leaders: facts.leaders + leaders, known: true },
      expectedOf(moved(reference, firms)),
      rules,
    );
  if (now === 'STRONG') {
    for (let count = 1; count <= Math.min(facts.firms, farthest); count += 1) {
      const to = after(-count, -Math.max(0, facts.leaders - (facts.firms - count)));
      if (to !== now) return { need: 'FEWER_FIRMS', count, to };
    }
    return null;
  }
  if (now === 'INSUFFICIENT' && expectedOf(reference) === null) return { need: 'REFERENCE', count: null, to: null };
  for (let count = 1; count <= farthest; count += 1) {
    const more = after(count, 0);
    if (more !== now) return { need: 'MORE_FIRMS', count, to: more };
    const led = after(Math.max(0, facts.leaders + count - facts.firms), count);
    if (led !== now) return { need: 'MORE_LEADERS', count, to: led };
  }
  return null;
}
