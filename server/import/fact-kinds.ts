import { sitedInFact } from '../carrier/carrier.facts.ts';
import { childOfFact, inLaneFact } from '../chain/chain.facts.ts';
import { codeUnderFact } from '../code/code.facts.ts';
import { locatedInFact, occupiesFact } from '../enterprise/enterprise.facts.ts';
import { basedInFact, groupOfFact, heldByFact, unitOfFact } from '../organisation/organisation.facts.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';
import { partOfFact } from '../region/region.facts.ts';

/** Kinds of relations that an import may take away, by name: undoing it makes them anew. */
export const removableKinds: ReadonlyMap<string, FactKind> = new Map(
  [
    ...[occupiesFact, locatedInFact, inLaneFact, childOfFact, partOfFact, sitedInFact],
    ...[basedInFact, groupOfFact, heldByFact, unitOfFact, codeUnderFact],
  ].map((kind) => [kind.name, kind]),
);
