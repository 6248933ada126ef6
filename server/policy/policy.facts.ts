import { policySaveClause, policySaveDocument } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const policyDocumentFact: FactKind = { name: 'PolicyDocument', save: policySaveDocument };
export const clauseFact: FactKind = { name: 'Clause', save: policySaveClause };
