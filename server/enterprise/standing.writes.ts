import type { Fact, Props } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { occupiesFact } from './enterprise.facts.ts';

/** That an enterprise stands on a link, as something else says it. */
export function standingOn(enterpriseId: string, linkId: string, props: Props): Fact {
  return { kind: occupiesFact, id: relationId(enterpriseId, linkId), from: enterpriseId, to: linkId, props };
}
