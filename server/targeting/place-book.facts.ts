import { targetingSaveCostPrice, targetingSaveScenario } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const costPriceFact: FactKind = { name: 'CostPrice', save: targetingSaveCostPrice };
export const scenarioFact: FactKind = { name: 'Scenario', save: targetingSaveScenario };
