import type { CarrierRow, UnitRow } from '../../server/carrier/carrier.types.ts';

/** A unit that says nothing but what is given. */
export function unitOf(given: Partial<UnitRow> = {}): UnitRow {
  return {
    ...{ id: 'u', carrierId: 'c', number: '101', kind: 'ROOM', usage: null, floor: null, areaHundredths: null },
    ...{ heightM: null, loadKn: null, powerKva: null, effluentT: null, fireClass: null, envClass: null },
    ...{ divisible: null, minLotHundredths: null, tenure: null, rentFen: null, saleFen: null, landFen: null },
    ...{ status: null, statusOn: null, freeFrom: null, contractEnd: null, tenantId: null, tenantName: null },
    ...{ note: null, asOf: null, by: null, demo: false, version: 1 },
    ...given,
  };
}

/** A carrier that says nothing but what is given. */
export function carrierOf(given: Partial<CarrierRow> = {}): CarrierRow {
  return {
    ...{ id: 'c', name: '楼', kind: 'building', aliases: [], address: null, floors: null, basements: null },
    ...{ areaHundredths: null, lon: null, lat: null, powerKva: null, effluentT: null, envClass: null },
    ...{ directions: [], links: [], negative: [], task: null, reuseState: null, taxFloorFen: null },
    ...{ investFloorFen: null, energyCap: null, asOf: null, demo: false, version: 1, regionId: '320102' },
    ...{ regionName: '玄武区', parents: [], operator: null, industries: [], years: [] },
    ...given,
  };
}
