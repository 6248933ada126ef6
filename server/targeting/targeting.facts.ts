import { targetingSaveJudged, targetingSaveNoted, targetingSaveRuleSet } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const judgedFact: FactKind = { name: 'JUDGED', save: targetingSaveJudged };
export const notedFact: FactKind = { name: 'NOTED', save: targetingSaveNoted };
export const ruleSetFact: FactKind = { name: 'VerdictRuleSet', save: targetingSaveRuleSet };
