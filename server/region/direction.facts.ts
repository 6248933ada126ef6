import { regionSaveDirectedAt } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

/** Street or town → industry: 重点产业方向. */
export const directedAtFact: FactKind = { name: 'DIRECTED_AT', save: regionSaveDirectedAt };
