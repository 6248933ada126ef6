import {
  carrierGiveWaySitedIn,
  carrierSaveCarrier,
  carrierSaveOperates,
  carrierSaveSitedIn,
  carrierSaveSuits,
  carrierSaveTenantOf,
  carrierSaveUnit,
  carrierSaveUnitIn,
  carrierSaveWithin,
  carrierSaveYear,
  carrierSaveYearOf,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const carrierFact: FactKind = { name: 'Carrier', save: carrierSaveCarrier, named: true };
export const sitedInFact: FactKind = { name: 'SITED_IN', save: carrierSaveSitedIn, giveWay: carrierGiveWaySitedIn };
export const operatesFact: FactKind = { name: 'OPERATES', save: carrierSaveOperates };
/** Carrier → carrier around it. */
export const withinFact: FactKind = { name: 'WITHIN', save: carrierSaveWithin };
/** Carrier → industry: 重点产业方向. */
export const suitsFact: FactKind = { name: 'SUITS', save: carrierSaveSuits };
export const unitFact: FactKind = { name: 'CarrierUnit', save: carrierSaveUnit };
export const unitInFact: FactKind = { name: 'UNIT_IN', save: carrierSaveUnitIn };
export const carrierYearFact: FactKind = { name: 'CarrierYear', save: carrierSaveYear };
export const yearOfFact: FactKind = { name: 'YEAR_OF', save: carrierSaveYearOf };
/** Enterprise → unit: who took it and when. */
export const tenantOfFact: FactKind = { name: 'TENANT_OF', save: carrierSaveTenantOf };
