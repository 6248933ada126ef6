import { planSavePlan } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const planFact: FactKind = { name: 'PlacementPlan', save: planSavePlan };
