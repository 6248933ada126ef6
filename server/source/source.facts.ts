import { sourceSaveClaim, sourceSaveSource } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const sourceFact: FactKind = { name: 'Source', save: sourceSaveSource };
export const claimFact: FactKind = { name: 'Claim', save: sourceSaveClaim };
