import {
  targetingSaveFactorsAt,
  targetingSaveJudged,
  targetingSaveNoted,
  targetingSaveRuleSet,
  targetingSaveSupplyAt,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const judgedFact: FactKind = { name: 'JUDGED', save: targetingSaveJudged };
export const notedFact: FactKind = { name: 'NOTED', save: targetingSaveNoted };
export const factorsFact: FactKind = { name: 'FACTORS_AT', save: targetingSaveFactorsAt };
export const supplyAtFact: FactKind = { name: 'SUPPLY_AT', save: targetingSaveSupplyAt };
export const ruleSetFact: FactKind = { name: 'VerdictRuleSet', save: targetingSaveRuleSet };
