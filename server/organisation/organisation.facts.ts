import {
  organisationGiveWayBasedIn,
  organisationGiveWayGroupOf,
  organisationGiveWayHeldBy,
  organisationGiveWayUnitOf,
  organisationSaveBasedIn,
  organisationSaveGroup,
  organisationSaveGroupOf,
  organisationSaveHasSeat,
  organisationSaveHeldBy,
  organisationSaveOrganisation,
  organisationSaveSeat,
  organisationSaveUnitOf,
  organisationSaveWorksOn,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const organisationFact: FactKind = { name: 'Organisation', save: organisationSaveOrganisation, named: true };
export const unitOfFact: FactKind = {
  name: 'UNIT_OF',
  save: organisationSaveUnitOf,
  giveWay: organisationGiveWayUnitOf,
};
export const basedInFact: FactKind = {
  name: 'BASED_IN',
  save: organisationSaveBasedIn,
  giveWay: organisationGiveWayBasedIn,
};
export const groupFact: FactKind = { name: 'Group', save: organisationSaveGroup, named: true };
export const groupOfFact: FactKind = {
  name: 'GROUP_OF',
  save: organisationSaveGroupOf,
  giveWay: organisationGiveWayGroupOf,
};
export const worksOnFact: FactKind = { name: 'WORKS_ON', save: organisationSaveWorksOn };
export const seatFact: FactKind = { name: 'Seat', save: organisationSaveSeat };
export const hasSeatFact: FactKind = { name: 'HAS_SEAT', save: organisationSaveHasSeat };
export const heldByFact: FactKind = {
  name: 'HELD_BY',
  save: organisationSaveHeldBy,
  giveWay: organisationGiveWayHeldBy,
};
