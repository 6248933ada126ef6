import {
  projectSaveOfferedIn,
  projectSaveOffersCarrier,
  projectSaveOffersLink,
  projectSaveOpportunity,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const opportunityFact: FactKind = { name: 'Opportunity', save: projectSaveOpportunity };
/** Opportunity → region. */
export const offeredInFact: FactKind = { name: 'OFFERED_IN', save: projectSaveOfferedIn };
/** Opportunity → link of a chain. */
export const offersLinkFact: FactKind = { name: 'OFFERS_LINK', save: projectSaveOffersLink };
/** Opportunity → carrier. */
export const offersCarrierFact: FactKind = { name: 'OFFERS_CARRIER', save: projectSaveOffersCarrier };
