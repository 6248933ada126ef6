import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerOf } from '../../server/carrier/carrier.rules.ts';
import { demandFor, standings } from '../../server/matching/demand.rules.ts';
import type { ReserveRoom } from '../../server/matching/demand.types.ts';
import type { ProjectRow } from '../../server/project/project.types.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';
import { projectFrom } from '../project/project.support.ts';

const today = '2026-11-22';
const wan = 1_000_000;
const carrier = carrierOf({ id: 'c', name: '厂区', industries: [{ id: 'auto', title: '汽车' }] });
const unit = unitOf({
  ...{
    id: 'u',
    usage: 'FACTORY',
    areaHundredths: 300_000,
    heightM: 8,
    divisible: false,
    tenure: 'RENT',
    rentFen: 1_500,
  },
  ...{ status: 'FOR_RENT', statusOn: '2026-11-20' },
});
const offer = offerOf(unit, carrier, new Map());

const project = (id: string, given: Partial<ProjectRow>): ProjectRow =>
  projectFrom({ id, industryId: 'auto', usage: 'FACTORY', areaHundredths: 250_000, ...given });
const target = (id: string, industryId: string, text: string | null): ReserveRoom => ({
  ...{ id, enterpriseId: `e-${id}`, enterpriseName: id, industryId, linkId: 'l', linkName: '环节', stage: 'RESERVED' },
  ...{ demo: false, room: text === null ? null : { text, on: '2026-10-01' } },
});
const demand = (projects: readonly ProjectRow[], targets: readonly ReserveRoom[] = []) =>
  demandFor(offer, { regionId: 'r', regionName: '区', projects, targets }, today);

describe('who may want a unit', () => {
  it('is told apart: what fits by its worth, what nearly does with its shortfall, what has to be asked about', () => {
    const found = demand([
      ...[project('poor', { taxFen: 10 * wan }), project('rich', { taxFen: 500 * wan }), project('silent', {})],
      ...[
        project('tall', { heightM: 9 }),
        project('loaded', { loadKn: 5 }),
        project('far', { heightM: 9, usage: 'LAB' }),
      ],
    ]);
    expect(found.projects.map((each) => [each.project.id, each.standing])).toEqual([
      ...[['rich', 'FITS'] as const, ['poor', 'FITS'] as const, ['silent', 'FITS'] as const],
      ...[['tall', 'NEAR'] as const, ['loaded', 'TO_CHECK'] as const],
    ]);
    expect(found.projects[3]?.findings[0]?.measured[0]?.shortfall).toBe(1);
    expect(found.projects[4]?.unknown).toEqual(['LOAD']);
    expect(found.counts).toEqual({ FITS: 3, NEAR: 1, TO_CHECK: 1, FAR: 1 });
  });

  it('has targets of its industries by the room that they told of; where none is recorded that is said', () => {
    const found = demand(
      [],
      [
        ...[
          target('fits', 'auto', '2500平厂房 层高6米'),
          target('big', 'auto', '9000平厂房'),
          target('mute', 'auto', null),
        ],
        target('other', 'food', '2500平厂房'),
      ],
    );
    expect(found.targets.map((each) => [each.target.id, each.standing])).toEqual([
      ['fits', 'FITS'],
      ['big', 'NEAR'],
    ]);
    expect([found.targetsAsked, found.targetsUnrecorded]).toEqual([3, 1]);
  });

  it('counts every project once, in the order of how they stand', () => {
    const one = fc.record({
      heightM: fc.option(fc.integer({ min: 1, max: 12 })),
      loadKn: fc.option(fc.integer({ min: 1, max: 9 })),
      taxFen: fc.option(fc.integer({ min: 0, max: 900 * wan })),
      usage: fc.constantFrom('FACTORY' as const, 'OFFICE' as const, null),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const { projects, counts } = demand(given.map((each, at) => project(`p${at}`, each)));
        expect(counts.FITS + counts.NEAR + counts.TO_CHECK + counts.FAR).toBe(given.length);
        expect(projects).toHaveLength(given.length - counts.FAR);
        const ranks = projects.map(({ standing }) => standings.indexOf(standing));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
