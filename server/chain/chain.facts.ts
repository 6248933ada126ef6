import {
  chainGiveWayChildOf,
  chainGiveWayInLane,
  chainSaveChildOf,
  chainSaveCountIn,
  chainSaveCountOfCode,
  chainSaveCountOfLink,
  chainSaveDossierItem,
  chainSaveFocusesOn,
  chainSaveHasDossierItem,
  chainSaveHasLane,
  chainSaveIndustry,
  chainSaveInLane,
  chainSaveLane,
  chainSaveLink,
  chainSaveReferenceCount,
  chainSaveSupplies,
  chainSaveSurveyed,
  chainSaveUndertakes,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const industryFact: FactKind = { name: 'Industry', save: chainSaveIndustry, named: true };
export const focusesOnFact: FactKind = { name: 'FOCUSES_ON', save: chainSaveFocusesOn };
export const laneFact: FactKind = { name: 'Lane', save: chainSaveLane };
export const hasLaneFact: FactKind = { name: 'HAS_LANE', save: chainSaveHasLane };
export const linkFact: FactKind = { name: 'ChainLink', save: chainSaveLink, named: true };
export const inLaneFact: FactKind = { name: 'IN_LANE', save: chainSaveInLane, giveWay: chainGiveWayInLane };
export const childOfFact: FactKind = { name: 'CHILD_OF', save: chainSaveChildOf, giveWay: chainGiveWayChildOf };
export const suppliesFact: FactKind = { name: 'SUPPLIES', save: chainSaveSupplies };
export const undertakesFact: FactKind = { name: 'UNDERTAKES', save: chainSaveUndertakes };
export const dossierItemFact: FactKind = { name: 'DossierItem', save: chainSaveDossierItem };
export const hasDossierItemFact: FactKind = { name: 'HAS_DOSSIER_ITEM', save: chainSaveHasDossierItem };
export const surveyedFact: FactKind = { name: 'SURVEYED', save: chainSaveSurveyed };
export const referenceCountFact: FactKind = { name: 'ReferenceCount', save: chainSaveReferenceCount };
export const countOfLinkFact: FactKind = { name: 'COUNT_OF', save: chainSaveCountOfLink };
export const countOfCodeFact: FactKind = { name: 'COUNT_OF', save: chainSaveCountOfCode };
export const countInFact: FactKind = { name: 'REPORTED_IN', save: chainSaveCountIn };
