import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilityOf,
  carriersAround,
  freeOn,
  isStale,
  offerOf,
  statusesOf,
} from '../../server/carrier/carrier.rules.ts';
import { type UnitRow, unitKinds, unitStatuses } from '../../server/carrier/carrier.types.ts';
import { carrierRulesOn } from '../../server/carrier/carrier-rules.ts';
import { unitPasses } from '../../server/carrier/filter.rules.ts';
import { completenessOf, inventoryOf } from '../../server/carrier/inventory.rules.ts';
import { labelsOf, taxPerSquareMetre } from '../../server/carrier/label.rules.ts';
import { lateOperators, listOf } from '../../server/carrier/list.rules.ts';
import { daysAfter, monthsAfter } from '../../server/platform/kernel/dates.ts';
import { carrierOf, unitOf } from './carrier.support.ts';

const today = '2026-11-22';
const rules = carrierRulesOn(today);

const room = (area: number | null, given: Partial<UnitRow>) =>
  unitOf({ areaHundredths: area === null ? null : area * 100, ...given });

const anyUnit: fc.Arbitrary<UnitRow> = fc
  .record({
    kind: fc.constantFrom(...unitKinds),
    status: fc.option(fc.constantFrom(...unitStatuses)),
    areaHundredths: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    contractEnd: fc.option(fc.integer({ min: -800, max: 800 }).map((days) => daysAfter(today, days))),
    statusOn: fc.option(fc.integer({ min: -90, max: 0 }).map((days) => daysAfter(today, days))),
  })
  .map((given) => unitOf(given));

describe('the state of a unit', () => {
  it('belongs to one kind of unit', () => {
    const all = unitKinds.flatMap((kind) => statusesOf[kind]);
    expect([...all].sort()).toEqual([...unitStatuses].sort());
  });

  it('is neither free nor taken when nobody said it', () => {
    expect(availabilityOf({ status: null })).toBe('UNKNOWN');
  });

  it('is stale on the 31st day after it was told, and of no age without a day', () => {
    expect(isStale(daysAfter(today, -30), today, 30)).toBe(false);
    expect(isStale(daysAfter(today, -31), today, 30)).toBe(true);
    expect(isStale(null, today, 30)).toBeNull();
  });

  it('tells from when a unit can be had', () => {
    expect(freeOn(unitOf({ status: 'FOR_RENT' }), today)).toBe(today);
    expect(freeOn(unitOf({ status: 'FOR_RENT', freeFrom: '2027-01-01' }), today)).toBe('2027-01-01');
    expect(freeOn(unitOf({ status: 'RENTED', contractEnd: '2026-12-31' }), today)).toBe('2027-01-01');
    expect(freeOn(unitOf({ status: 'BUILDING' }), today)).toBeNull();
    expect(freeOn(unitOf({}), today)).toBeNull();
  });
});

describe('months', () => {
  it('end with the shorter month', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-22', 12)).toBe('2027-11-22');
  });
});

describe('an inventory', () => {
  const units = [
    room(300, { status: 'RENTED', contractEnd: '2027-01-31' }),
    room(100, { status: 'RENTED', contractEnd: '2026-11-01' }),
    room(200, { status: 'RENTED' }),
    room(400, { status: 'FOR_RENT' }),
    room(99.99, { status: 'FOR_RENT' }),
    room(null, { status: 'FOR_RENT' }),
    room(1000, { status: null }),
    room(500, { status: 'BUILDING' }),
    unitOf({ kind: 'PLOT', status: 'READY', areaHundredths: 4_000_000 }),
  ];
  const counted = inventoryOf(units, rules, today);

  it('shares by known area, what is not known stands apart', () => {
    expect(counted.occupancy).toBeCloseTo(600 / 1099.99, 10);
    expect(counted.free).toEqual({ units: 3, hundredths: 49_999, withoutArea: 1 });
    expect(counted.unknown).toEqual({ units: 1, hundredths: 100_000, withoutArea: 0 });
    expect(counted.plotsFree.hundredths).toBe(4_000_000);
    expect(inventoryOf([room(null, { status: 'RENTED' })], rules, today).occupancy).toBeNull();
  });

  it('puts a free room of 100 m² into the band that begins there', () => {
    const bands = inventoryOf([room(100, { status: 'FOR_RENT' })], rules, today).bands;
    expect(bands.find(({ amount }) => amount.units === 1)).toMatchObject({ from: 100, to: 300 });
    expect(counted.bands.map(({ amount }) => amount.units)).toEqual([1, 0, 1, 0, 0, 0]);
  });

  it('counts contracts that end, have ended, or end nobody knows when', () => {
    expect(counted.ending.map(({ months, amount }) => [months, amount.units])).toEqual([
      [3, 1],
      [6, 1],
      [12, 1],
    ]);
    expect([counted.overdue.units, counted.endUnknown.units]).toEqual([1, 1]);
  });

  it('adds up, whatever the units', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 30 }), (some) => {
        const all = inventoryOf(some, rules, today);
        expect(all.statuses.reduce((sum, { amount }) => sum + amount.units, 0)).toBe(some.length);
        expect(all.occupancy ?? 0).toBeGreaterThanOrEqual(0);
        expect(all.occupancy ?? 1).toBeLessThanOrEqual(1);
        const banded = all.bands.reduce((sum, { amount }) => sum + amount.units, 0);
        expect(banded + all.free.withoutArea).toBe(all.free.units);
        const [three = 0, six = 0, twelve = 0] = all.ending.map(({ amount }) => amount.units);
        expect(three <= six && six <= twelve).toBe(true);
        const { asked, filled, missing } = all.completeness;
        expect(filled + missing.reduce((sum, each) => sum + each.units, 0)).toBe(asked);
      }),
    );
  });

  it('asks of a unit what its kind ought to say', () => {
    expect(completenessOf([unitOf({ kind: 'PLOT', landFen: 1, status: 'READY' })], rules)).toMatchObject({
      asked: rules.wanted.PLOT.length,
      filled: 2,
    });
  });
});

describe('labels of buildings', () => {
  const year = { year: 2025, taxFen: 10_000_000_000, mainShare: 0.6 };

  it('are earned at the threshold, by buildings, and by nothing unknown', () => {
    expect(labelsOf('building', year, rules).map(({ label }) => label)).toEqual(['HUNDRED_MILLION', 'SPECIALISED']);
    expect(labelsOf('building', { ...year, taxFen: 9_999_999_999, mainShare: 0.59 }, rules)).toEqual([]);
    expect(labelsOf('building', { ...year, taxFen: null, mainShare: null }, rules)).toEqual([]);
    expect(labelsOf('park', year, rules)).toEqual([]);
  });

  it('know tax per m², rounded once', () => {
    expect(taxPerSquareMetre(carrierOf({ areaHundredths: 300 }), { taxFen: 1000 })).toBe(333n);
    expect(taxPerSquareMetre(carrierOf(), { taxFen: 1000 })).toBeNull();
  });
});

describe('what holds for a unit', () => {
  const software = { id: 'software', title: '软件' };
  const park = carrierOf({ id: 'p', kind: 'park', industries: [software], negative: ['印染'], envClass: 'FORM' });
  const tower = carrierOf({ id: 'c', parents: ['p'], negative: ['仓储'] });
  const byId = new Map([park, tower].map((each) => [each.id, each]));

  it('is said by its carrier, else by what is around it; negative lists add up', () => {
    const offer = offerOf(unitOf(), tower, byId);
    expect(offer).toMatchObject({ industries: [software], negative: ['仓储', '印染'], envClass: 'FORM' });
    expect(offerOf(unitOf({ envClass: 'EXEMPT' }), tower, byId).envClass).toBe('EXEMPT');
  });

  it('comes to an end where carriers stand in a ring', () => {
    const around = [{ ...park, parents: ['q'] }, carrierOf({ id: 'q', parents: ['p'] }), tower];
    const ring = new Map(around.map((each) => [each.id, each]));
    expect(carriersAround(tower, ring).map(({ id }) => id)).toEqual(['p', 'q']);
  });
});

describe('who is to be asked again', () => {
  const own = { id: 'o', name: '运营' };
  const carriers = [carrierOf({ id: 'a', operator: own }), carrierOf({ id: 'b' })];

  it('is the operator of states that are stale or undated, most first', () => {
    const units = [
      unitOf({ carrierId: 'a', statusOn: '2026-11-20' }),
      unitOf({ carrierId: 'a', statusOn: '2026-08-01' }),
      unitOf({ carrierId: 'b' }),
      unitOf({ carrierId: 'b', statusOn: '2026-07-01' }),
    ];
    expect(lateOperators({ carriers, units }, { today, rules })).toEqual([
      { id: null, name: null, units: 2, stale: 1, undated: 1, oldest: '2026-07-01' },
      { id: 'o', name: '运营', units: 2, stale: 1, undated: 0, oldest: '2026-08-01' },
    ]);
    expect(lateOperators({ carriers, units: units.slice(0, 1) }, { today, rules })).toEqual([]);
  });
});

describe('a list', () => {
  it('has the occupancy of its carriers, not of the units that pass', () => {
    const carriers = [carrierOf()];
    const units = [room(300, { status: 'RENTED' }), room(100, { id: 'v', status: 'FOR_RENT' })];
    const base = { regionId: '320102', regionName: '玄武区', industries: [], carriers, units };
    const byId = new Map(carriers.map((each) => [each.id, each]));
    const offers = units.map((unit) => offerOf(unit, carrierOf(), byId));
    const list = listOf(base, offers, { statuses: ['FOR_RENT'] }, { rules, today, after: null, first: 10 });
    expect(list.inventory).toMatchObject({ units: 1, occupancy: 0.75 });
    expect(list.rows[0]?.inventory.occupancy).toBe(0.75);
  });
});

describe('a filter', () => {
  const now = { today, staleDays: 30 };
  const passes = (unit: UnitRow, filter: Parameters<typeof unitPasses>[1]) => unitPasses({ unit }, filter, now);

  it('passes nothing that is not known', () => {
    expect(passes(unitOf(), {})).toBe(true);
    for (const filter of [{ areaFrom: 0 }, { heightFrom: 1 }, { rentTo: 100 }, { freeBy: today }]) {
      expect(passes(unitOf(), filter)).toBe(false);
    }
  });

  it('holds its borders in', () => {
    const unit = room(500, { heightM: 6, rentFen: 1650, status: 'FOR_RENT', statusOn: '2026-08-01' });
    expect(passes(unit, { areaFrom: 500, areaTo: 500, heightFrom: 6, rentTo: 16.5, freeBy: today })).toBe(true);
    expect(passes(unit, { areaTo: 499 })).toBe(false);
    expect(passes(unit, { stale: true })).toBe(true);
    expect(passes(unit, { statuses: ['RENTED'] })).toBe(false);
  });
});
