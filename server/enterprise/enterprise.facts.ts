import { enterpriseSaveEnterprise, enterpriseSaveLocatedIn, enterpriseSaveOccupies } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const enterpriseFact: FactKind = { name: 'Enterprise', save: enterpriseSaveEnterprise };
export const locatedInFact: FactKind = { name: 'LOCATED_IN', save: enterpriseSaveLocatedIn };
export const occupiesFact: FactKind = { name: 'OCCUPIES', save: enterpriseSaveOccupies };
