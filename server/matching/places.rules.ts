import { freeOn, type UnitOffer } from '../carrier/carrier.rules.ts';
import type { UnitRow } from '../carrier/carrier.types.ts';
import { suits } from '../carrier/filter.rules.ts';
import type { ProjectRow } from '../project/project.types.ts';
import type { Standing } from './demand.rules.ts';
import { matchUnits } from './match.rules.ts';
import type { PlaceLink, PlacesView } from './places.types.ts';
import { needOfProject, typedNeedOf, wordsOf } from './project-need.rules.ts';

/** Room that can be had now; units whose area nobody recorded are in no sum. */
export interface FreeRoom {
  /** Units that are recorded at all: of none nothing can be said. */
  readonly recorded: number;
  readonly free: number;
  readonly hundredths: number;
  readonly withoutArea: number;
  /** Units whose state is not known. */
  readonly unknown: number;
}

export interface LinkPlaces {
  readonly linkId: string;
  /** In carriers that name the link among their directions. */
  readonly named: FreeRoom;
  /** The projects of it and of its sub-links, by the best that any unit is for them. */
  readonly projects: Readonly<Record<Standing, number>>;
}

export interface ChainPlaces {
  /** In all carriers that are for the chain. */
  readonly chain: FreeRoom;
  /** Every link. */
  readonly links: readonly LinkPlaces[];
  /** Projects of the chain that name no link. */
  readonly unlinked: number;
}

interface Now {
  readonly today: string;
  readonly staleDays: number;
}

function roomOf(units: readonly UnitRow[], today: string): FreeRoom {
  const free = units.filter((unit) => unit.status !== null && freeOn(unit, today) === today);
  return {
    ...{ recorded: units.length, free: free.length, unknown: units.filter(({ status }) => status === null).length },
    hundredths: free.reduce((sum, { areaHundredths }) => sum + (areaHundredths ?? 0), 0),
    withoutArea: free.filter(({ areaHundredths }) => areaHundredths === null).length,
  };
}

const shortest = 2;

/** Whether a carrier names a link: by its id or name, or by a direction in words that the link's name holds. */
export function namesLink({ links, directions }: Pick<UnitOffer, 'links' | 'directions'>, link: PlaceLink): boolean {
  if (links.includes(link.id) || links.includes(link.name)) return true;
  return directions.some((word) => [...word].length >= shortest && link.name.includes(word));
}

/** The best that any unit is for a project. */
export function bestFor(offers: readonly UnitOffer[], project: ProjectRow, now: Now): Standing {
  const asked = { need: needOfProject(project, now.today), words: wordsOf(project) };
  const typed = { need: typedNeedOf(project), industryId: project.industryId, project: asked };
  const { feasible, near, toCheck } = matchUnits(offers, { ...typed, ...now });
  if (feasible.length > 0) return 'FITS';
  if (near.length > 0) return 'NEAR';
  return toCheck.length > 0 ? 'TO_CHECK' : 'FAR';
}

/** What room there is for every link of a chain, and what its projects find among all carriers of the region. */
export function placesOf(
  { links, projects }: PlacesView,
  offers: readonly UnitOffer[],
  industryId: string,
  now: Now,
): ChainPlaces {
  const own = offers.filter((offer) => suits(offer, industryId));
  const judged = projects.map(({ linkId, ...project }) => ({
    linkId,
    standing: bestFor(offers, { ...project, linkId }, now),
  }));
  const parents = new Map(links.map(({ id, parentId }) => [id, parentId]));
  const within = (linkId: string | null, id: string): boolean =>
    linkId !== null && (linkId === id || parents.get(linkId) === id);
  return {
    chain: roomOf(
      own.map(({ unit }) => unit),
      now.today,
    ),
    links: links.map((link) => {
      const of = judged.filter(({ linkId }) => within(linkId, link.id));
      const count = (standing: Standing) => of.filter((each) => each.standing === standing).length;
      const named = own.filter((offer) => namesLink(offer, link)).map(({ unit }) => unit);
      const counts = { FITS: count('FITS'), NEAR: count('NEAR'), TO_CHECK: count('TO_CHECK'), FAR: count('FAR') };
      return { linkId: link.id, named: roomOf(named, now.today), projects: counts };
    }),
    unlinked: judged.filter(({ linkId }) => linkId === null || !parents.has(linkId)).length,
  };
}
