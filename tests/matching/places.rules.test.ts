import { describe, expect, it } from 'vitest';
import { offerOf } from '../../server/carrier/carrier.rules.ts';
import type { UnitRow } from '../../server/carrier/carrier.types.ts';
import { namesLink, placesOf } from '../../server/matching/places.rules.ts';
import { mode as carriers } from '../../web/chain/modes/carrier.mode.ts';
import type { FreeRoom, Places } from '../../web/chain/modes/mode.ts';
import { mode as projects } from '../../web/chain/modes/project.mode.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';
import { paperMap } from '../chain/paper.fixture.ts';
import { projectFrom } from '../project/project.support.ts';

const now = { today: '2026-11-22', staleDays: 30 };
const links = [
  { id: 'i.tool', name: '工业软件与仿真', parentId: null },
  { id: 'i.sub', name: '仿真', parentId: 'i.tool' },
  { id: 'i.cloud', name: '云计算服务', parentId: null },
];
const industries = [{ id: 'i', title: '软件' }];
const park = carrierOf({ id: 'a', industries, directions: ['工业软件'] });
const tower = carrierOf({ id: 'b', industries });
const offer = (carrier: typeof park, given: Partial<UnitRow>) =>
  offerOf(unitOf({ id: JSON.stringify(given), usage: 'OFFICE', divisible: false, ...given }), carrier, new Map());

const offers = [
  offer(park, { areaHundredths: 50_000, status: 'FOR_RENT' }),
  offer(park, { areaHundredths: null, status: 'FOR_RENT' }),
  offer(park, { areaHundredths: 90_000, status: 'RENTED' }),
  offer(tower, { areaHundredths: 30_000, status: null }),
  offer(carrierOf({ id: 'c', industries: [{ id: 'food', title: '食品' }] }), {
    areaHundredths: 99_000,
    status: 'FOR_RENT',
  }),
];

describe('room and projects by link', () => {
  it('is counted where a carrier names the link, unknown areas and states apart; projects count on the link above', () => {
    const project = projectFrom({ industryId: 'i', usage: 'OFFICE', linkId: 'i.sub', areaHundredths: 40_000 });
    const far = { ...project, id: 'q', linkId: 'i.cloud', areaHundredths: 900_000, usage: 'LAB' as const };
    const found = placesOf(
      { links, projects: [project, far, { ...project, id: 'r', linkId: null }] },
      offers,
      'i',
      now,
    );
    expect(found.chain).toEqual({ recorded: 4, free: 2, hundredths: 50_000, withoutArea: 1, unknown: 1 });
    const [tool, sub, cloud] = found.links;
    expect(tool).toMatchObject({ named: { recorded: 3, free: 2 }, projects: { FITS: 1, FAR: 0 } });
    expect(sub).toMatchObject({ named: { recorded: 0 }, projects: { FITS: 1 } });
    expect(cloud).toMatchObject({
      named: { recorded: 0, free: 0 },
      projects: { FITS: 0, NEAR: 0, TO_CHECK: 0, FAR: 1 },
    });
    expect(found.unlinked).toBe(1);
  });

  it('takes no single character for the name of a link', () => {
    expect(namesLink({ links: [], directions: ['云'] }, { id: 'x', name: '云计算', parentId: null })).toBe(false);
    expect(namesLink({ links: ['云计算'], directions: [] }, { id: 'x', name: '云计算', parentId: null })).toBe(true);
  });
});

describe('the map by carriers and by projects', () => {
  const none: FreeRoom = { recorded: 0, free: 0, area: { squareMetres: '0' }, withoutArea: 0, unknown: 0 };
  const some: FreeRoom = { recorded: 4, free: 2, area: { squareMetres: '500' }, withoutArea: 1, unknown: 1 };
  const counts = { fitting: 0, near: 0, toCheck: 0, placeless: 0 };
  const placesWith = (chain: FreeRoom, named: FreeRoom, more = {}): Places => ({
    chain,
    links: new Map([['l', { named, ...counts, ...more }]]),
  });
  const [first] = paperMap('software-data-model').links;
  if (!first) throw new Error('a chain has links');
  const link = { ...first, id: 'l' };

  it('says unknown where nothing is recorded, and never zero', () => {
    const unknown = placesWith(none, none);
    expect(carriers.tell(link, null, null, unknown)).toMatchObject({ item: 'UNKNOWN', words: '未登记载体' });
    expect(projects.tell(link, null, null, unknown)).toMatchObject({ item: 'UNKNOWN', words: '未登记项目' });
    expect(carriers.tell(link, null, null, null).item).toBe('UNKNOWN');
  });

  it('tells room that names the link from room of the chain, and the worst off project first', () => {
    expect(carriers.tell(link, null, null, placesWith(some, some))).toMatchObject({
      item: 'NAMED',
      words: '可用 2 个 500 ㎡，其中 1 个面积未知，不计入',
    });
    expect(carriers.tell(link, null, null, placesWith(some, none)).item).toBe('CHAIN');
    expect(carriers.tell(link, null, null, placesWith(some, { ...some, free: 0 })).item).toBe('NONE');
    expect(projects.tell(link, null, null, placesWith(some, none, { fitting: 2 })).item).toBe('FITS');
    expect(projects.tell(link, null, null, placesWith(some, none, { fitting: 2, toCheck: 1 })).item).toBe('NEAR');
    expect(projects.tell(link, null, null, placesWith(some, none, { fitting: 2, placeless: 1 })).item).toBe(
      'PLACELESS',
    );
  });
});
