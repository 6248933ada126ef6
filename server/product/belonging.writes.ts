import type { Fact, Props } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { inLinkFact } from './product.facts.ts';

/** That a product belongs to a link, as something else says it. */
export function belongingTo(productId: string, linkId: string, props: Props): Fact {
  return { kind: inLinkFact, id: relationId(productId, linkId), from: productId, to: linkId, props };
}
