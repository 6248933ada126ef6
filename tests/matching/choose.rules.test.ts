import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerOf } from '../../server/carrier/carrier.rules.ts';
import { chooseLinks } from '../../server/matching/choose.rules.ts';
import type { TraitLink, TraitsView } from '../../server/matching/choose.types.ts';
import { fitRulesOn } from '../../server/matching/fit-rules.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';
import { projectFrom } from '../project/project.support.ts';

const today = '2026-11-22';
const rules = fitRulesOn(today);
const carrier = carrierOf({ industries: [{ id: 'i', title: '软件' }], directions: ['工业软件'], negative: ['印染'] });
const unit = unitOf({ usage: 'OFFICE', areaHundredths: 50_000, divisible: false, status: 'FOR_RENT', statusOn: today });
const offers = [offerOf(unit, carrier, new Map())];
const looked = { offers, toward: [carrier], rules, today, staleDays: 30 };

const link = (id: string, given: Partial<TraitLink> = {}): TraitLink => ({
  ...{
    id,
    name: id,
    industryId: 'i',
    industryTitle: '软件',
    confirmed: 0,
    toReview: 0,
    surveyedAt: null,
    stance: null,
  },
  ...given,
});
const view = (given: Partial<TraitsView>): TraitsView => ({
  ...{ regionId: 'r', regionName: '区', links: [], supplies: [], inside: [], beside: [], usages: [], projects: [] },
  ...given,
});
const namesOf = (fits: readonly { readonly link: TraitLink }[]) => fits.map((each) => each.link.id);

describe('links for a place', () => {
  it('rank by direction, needs, neighbours and gap; what is not recorded is no zero but told apart', () => {
    const { fits } = chooseLinks(
      view({
        links: [
          ...[link('named', { name: '工业软件与仿真' }), link('chain'), link('other', { industryId: 'x' })],
          link('missing', { surveyedAt: '2026-01-01' }),
        ],
        supplies: [{ from: 'other', to: 'chain' }],
        inside: [{ linkId: 'other', enterpriseId: 'e', name: '甲' }],
        projects: [projectFrom({ linkId: 'named', areaHundredths: 40_000, usage: 'OFFICE', taxFen: 8_000_000 })],
      }),
      looked,
    );
    expect(namesOf(fits)).toEqual(['named', 'missing', 'chain', 'other']);
    const [named, missing, chain, other] = fits;
    expect(named).toMatchObject({ direction: 'LINK', taxPerSquareMetre: 200, unknown: ['GAP', 'USAGE'] });
    expect(named?.factors).toMatchObject({ DIRECTION: 1, NEED: 1, NEIGHBOURS: 0, TAX: 1 });
    expect(missing?.factors.GAP).toBe(1);
    // A firm on a link that supplies it is its neighbour.
    expect([chain?.neighbours.inside, other?.direction]).toEqual([1, 'OTHER']);
  });

  it('come apart where the district declines or the negative list names them', () => {
    const links = [link('dye', { name: '印染助剂' }), link('far', { stance: 'DECLINED' }), link('fine')];
    const { fits, refused } = chooseLinks(view({ links }), looked);
    expect(namesOf(fits)).toEqual(['fine']);
    expect(namesOf(refused).toSorted()).toEqual(['dye', 'far']);
    expect(refused.find((each) => each.link.id === 'dye')?.refused).toEqual(['印染']);
  });

  it('lie between what is known and the most they may become, and more firms never widen a gap', () => {
    const total = Object.values(rules.weights).reduce((sum, each) => sum + each, 0);
    expect(total).toBe(100);
    fc.assert(
      fc.property(fc.nat(9), fc.boolean(), fc.nat(5), (confirmed, surveyed, more) => {
        const surveyedAt = surveyed ? '2026-01-01' : null;
        const { fits } = chooseLinks(
          view({
            links: [link('a', { confirmed, surveyedAt }), link('b', { confirmed: confirmed + more, surveyedAt })],
          }),
          looked,
        );
        for (const { points, most } of fits) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(most).toBeGreaterThanOrEqual(points);
          expect(most).toBeLessThanOrEqual(total + 1e-9);
        }
        const gap = (id: string) => fits.find((each) => each.link.id === id)?.factors.GAP ?? 1;
        expect(gap('b')).toBeLessThanOrEqual(gap('a'));
      }),
    );
  });
});
