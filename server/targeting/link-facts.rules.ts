import type { Presence } from '../chain/chain.types.ts';
import type { LinkFacts } from './targeting.types.ts';

/** What counts of a link are for its verdict. */
export function factsOf(presence: Presence | null | undefined): LinkFacts {
  const { local = 0, leaders = 0, confirmed = 0, toReview = 0, surveyResult = null } = presence ?? {};
  return { firms: local, leaders: Math.min(leaders, local), known: confirmed + toReview > 0, surveyResult };
}
