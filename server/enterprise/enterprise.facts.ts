import {
  enterpriseGiveWayLocatedIn,
  enterpriseSaveClue,
  enterpriseSaveClueIn,
  enterpriseSaveDuplicateChoice,
  enterpriseSaveEnterprise,
  enterpriseSaveHolds,
  enterpriseSaveLocatedIn,
  enterpriseSaveOccupies,
  enterpriseSaveSellsTo,
  enterpriseSaveSignal,
  enterpriseSaveSignalIn,
  enterpriseSaveSignalOf,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const enterpriseFact: FactKind = { name: 'Enterprise', save: enterpriseSaveEnterprise, named: true };
export const locatedInFact: FactKind = {
  name: 'LOCATED_IN',
  save: enterpriseSaveLocatedIn,
  giveWay: enterpriseGiveWayLocatedIn,
};
export const occupiesFact: FactKind = { name: 'OCCUPIES', save: enterpriseSaveOccupies };
/** Supplier → customer. */
export const sellsToFact: FactKind = { name: 'SELLS_TO', save: enterpriseSaveSellsTo };
/** Shareholder → enterprise. */
export const holdsFact: FactKind = { name: 'HOLDS', save: enterpriseSaveHolds };
export const signalFact: FactKind = { name: 'ExpansionSignal', save: enterpriseSaveSignal };
export const signalOfFact: FactKind = { name: 'SIGNAL_OF', save: enterpriseSaveSignalOf };
export const signalInFact: FactKind = { name: 'REPORTED_IN', save: enterpriseSaveSignalIn };
export const clueFact: FactKind = { name: 'Clue', save: enterpriseSaveClue };
export const clueInFact: FactKind = { name: 'REPORTED_IN', save: enterpriseSaveClueIn };
export const duplicateChoiceFact: FactKind = { name: 'DuplicateChoice', save: enterpriseSaveDuplicateChoice };
