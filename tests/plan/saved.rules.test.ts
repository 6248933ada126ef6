import { describe, expect, it } from 'vitest';
import { keepingsOf, keptEdit, lostTo } from '../../server/plan/accept.rules.ts';
import { movesBetween, type PlanBody, type SavedPlace, staleParts } from '../../server/plan/saved.rules.ts';
import { unitOf } from '../carrier/carrier.support.ts';

const words = { zh: '', en: '' };

function placeOf(unitId: string, used = 1_000, tax = 100): SavedPlace {
  return {
    unit: { id: unitId, carrierId: 'park', carrierName: '园', number: unitId, version: 1 },
    ...{ value: tax, split: { tax, fit: 0, policy: 0, cost: 0, land: 0 }, used, mu: used / 1_000 },
    ...{ assumed: null, pinned: false },
  };
}

const bodyOf = (places: Readonly<Record<string, SavedPlace | null>>): PlanBody => ({
  lines: Object.entries(places).map(([projectId, place]) => ({
    projectId,
    name: `项目${projectId}`,
    version: 1,
    reason: words,
    place,
  })),
  ...{ gapWords: words, considered: { projects: 0, units: 0, pairs: 0 } },
});

describe('a saved plan', () => {
  it('is stale where a unit or project that it speaks of changed or went, and nowhere else', () => {
    const body = bodyOf({ a: placeOf('u1'), b: placeOf('u2'), c: null });
    const units = [
      { id: 'u1', version: 1 },
      { id: 'u2', version: 2 },
    ];
    const projects = [
      { id: 'a', version: 1 },
      { id: 'b', version: 1 },
    ];
    expect(staleParts(body, { units, projects })).toEqual([
      { kind: 'PROJECT', id: 'c', name: '项目c', gone: true },
      { kind: 'UNIT', id: 'u2', name: '园 u2', gone: false },
    ]);
  });

  it('differs from another by the projects that move, with what each brings', () => {
    const one = bodyOf({ a: placeOf('u1'), b: placeOf('u2', 500, 60), c: null });
    const other = bodyOf({ a: placeOf('u1'), b: null, c: placeOf('u2', 500, 90) });
    expect(movesBetween(one, one)).toEqual([]);
    expect(movesBetween(one, other).map(({ projectId, tax, mu }) => [projectId, tax, mu])).toEqual([
      ['b', -60, -0.5],
      ['c', 90, 0.5],
    ]);
  });
});

describe('what is kept of a unit', () => {
  const [keeping] = keepingsOf(bodyOf({ a: placeOf('u1') }));
  const edit = (given: Parameters<typeof unitOf>[0]) => keeping && keptEdit('春', keeping, unitOf(given));

  it('is a room that can be had as a whole: reserved, with who for', () => {
    expect(edit({ status: 'FOR_RENT', freeFrom: '2027-03-01', note: '朝南' })).toEqual({
      ...{ status: 'RESERVED', freeFrom: null },
      note: '预留给 项目a（方案“春”，原定 2027-03-01 可用）；朝南',
    });
  });

  it('is a note alone of a plot, of a room that somebody is in, and of one that has more to give', () => {
    const note = { note: '预留给 项目a（方案“春”）' };
    expect(edit({ kind: 'PLOT', status: 'READY' })).toEqual(note);
    expect(edit({ status: 'RENTED', tenantName: '甲' })).toEqual(note);
    expect(edit({ status: 'FOR_RENT', divisible: true, areaHundredths: 300_000, minLotHundredths: 50_000 })).toEqual(
      note,
    );
    expect(
      edit({ status: 'FOR_RENT', divisible: true, areaHundredths: 120_000, minLotHundredths: 50_000 }),
    ).toMatchObject({
      status: 'RESERVED',
    });
  });

  it('is lost to who came first: gone, not on offer, or with too little left by other plans', () => {
    const today = '2026-11-20';
    const held = (used: number) => [{ projectId: 'z', projectName: 'Z', unitId: 'u1', used, planName: '夏' }];
    const lost = (unit: Parameters<typeof unitOf>[0] | null, used = 0) =>
      keeping && lostTo(keeping, unit ? unitOf({ id: 'u1', ...unit }) : null, used === 0 ? [] : held(used), today);
    expect(lost(null)).toBe('GONE');
    expect(lost({ status: 'RENTED' })).toBe('TAKEN');
    expect(lost({ status: 'RESERVED' })).toBe('TAKEN');
    expect(lost({ status: 'FOR_RENT' })).toBeNull();
    expect(lost({ status: 'FOR_RENT' }, 10)).toBe('TAKEN');
    const plot = { kind: 'PLOT', status: 'READY', divisible: true, areaHundredths: 300_000 } as const;
    expect([lost(plot, 2_000), lost(plot, 2_001)]).toEqual([null, 'TAKEN']);
  });
});
