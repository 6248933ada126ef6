import { offerOf } from '../../server/carrier/carrier.rules.ts';
import type { CarrierRow, UnitRow } from '../../server/carrier/carrier.types.ts';
import type { Need } from '../../server/matching/matching.types.ts';
import type { Candidate, PlanParameters } from '../../server/plan/plan.types.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';

export const today = '2026-11-20';

/** A park that states all its rules, so that nothing of it is unknown. */
const park: Partial<CarrierRow> = {
  ...{ id: 'park', name: '园', kind: 'park', envClass: 'REPORT', taxFloorFen: 0, energyCap: 9 },
  industries: [{ id: 'drones', title: '低空' }],
};

/** Units of one park; what is not given is known and asks for nothing. */
export function offersOf(units: readonly Partial<UnitRow>[], given: Partial<CarrierRow> = {}) {
  const carrier = carrierOf({ ...park, ...given });
  return units.map((each, at) => {
    const unit = unitOf({
      ...{ id: `u${at + 1}`, carrierId: 'park', number: String(at + 1), usage: 'FACTORY', areaHundredths: 100_000 },
      ...{ heightM: 6, divisible: false, rentFen: 2_000, status: 'FOR_RENT', statusOn: today },
      ...each,
    });
    return offerOf(unit, carrier, new Map([[carrier.id, carrier]]));
  });
}

/** A project that a unit of `offersOf` suits; value before land: its tax and 15 % of it. */
export function candidateOf(
  id: string,
  tax: number | null,
  need: Partial<Need> = {},
  more: Partial<Candidate> = {},
): Candidate {
  return {
    need: {
      ...{
        id,
        name: `项目${id}`,
        industry: 'drones',
        type: 'FACTORY',
        area: 900,
        areaMost: null,
        height: 5,
        load: null,
      },
      ...{ power: null, effluent: null, fireClass: null, environmentalClass: 1, energy: 0.1, tenure: 'RENT' },
      ...{ budget: 30, latest: 99_999, tax, chance: 1, subsidy: 0 },
      ...need,
    },
    ...{ per: 'MONTH', energyTotal: 10, version: 1, demo: false, enterpriseId: null, words: [] },
    ...more,
  };
}

export const parameters: PlanParameters = {
  ...{ landPrice: 4, fitWeight: 0.15, rentMonths: 0, energyQuota: null, subsidyBudget: null, parks: [], assume: [] },
  ...{ pins: [], forbids: [], gap: 0, seconds: 5, prices: [] },
};
