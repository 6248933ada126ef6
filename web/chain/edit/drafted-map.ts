import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Draft } from './edit.query.ts';

const nothing = { local: 0, confirmed: 0, toReview: 0, leaders: 0, surveyedAt: null, demo: 0 };

/** The map as a draft draws it: what is known of links that are there stays, of a new one nothing is known. */
export function draftedMap(map: ChainMap, draft: Draft): ChainMap {
  const known = new Map(map.links.map((each) => [each.id, each]));
  const links = draft.links.map(({ column, row, standing: _, mark: __, ...place }): MapLink => {
    const spot = column === null || row === null ? null : { column, row };
    const before = known.get(place.id);
    if (before) return { ...before, ...place, spot };
    return { ...place, spot, knowledge: 'UNSURVEYED', stance: null, presence: nothing };
  });
  return {
    ...map,
    links: links.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    supplies: draft.supplies.map(({ mark: _, ...each }) => each),
  };
}
