import {
  codeGiveWayCodeUnder,
  codeSaveClassedAs,
  codeSaveCodeUnder,
  codeSaveDrawsOn,
  codeSaveIndustryCode,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const industryCodeFact: FactKind = { name: 'IndustryCode', save: codeSaveIndustryCode, named: true };
export const codeUnderFact: FactKind = { name: 'CODE_UNDER', save: codeSaveCodeUnder, giveWay: codeGiveWayCodeUnder };
/** IndustryCode → an industry upstream of it, with the weight that a list gives. */
export const drawsOnFact: FactKind = { name: 'DRAWS_ON', save: codeSaveDrawsOn };
/** Enterprise → IndustryCode. */
export const classedAsFact: FactKind = { name: 'CLASSED_AS', save: codeSaveClassedAs };
