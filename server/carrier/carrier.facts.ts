import {
  carrierGiveWaySitedIn,
  carrierSaveCarrier,
  carrierSaveOperates,
  carrierSaveSitedIn,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const carrierFact: FactKind = { name: 'Carrier', save: carrierSaveCarrier, named: true };
export const sitedInFact: FactKind = { name: 'SITED_IN', save: carrierSaveSitedIn, giveWay: carrierGiveWaySitedIn };
export const operatesFact: FactKind = { name: 'OPERATES', save: carrierSaveOperates };
