import { useMemo } from 'react';
import { type Loaded, useData } from '../../platform/data/use-data.ts';
import { monthBefore, todayInShanghai } from '../../platform/format/day.ts';
import { type ChainMap, ChainMapQuery } from '../map/map.query.ts';
import type { MapAddress } from '../map/map-address.ts';
import { knownReading } from './known.mode.ts';
import { otherMap, type Reading, readingOf } from './mode.ts';
import { modeOf } from './modes.ts';
import { MapPlacesQuery } from './places.query.ts';
import { MapTargetsQuery } from './reserve.query.ts';

/** The day that a mode compares with: the one of the address, else a month before what is shown. */
export function sinceOf({ since, asOf }: Pick<MapAddress, 'since' | 'asOf'>): string {
  return since ?? monthBefore(asOf ?? todayInShanghai());
}

type ModedAddress = Pick<MapAddress, 'mode' | 'since' | 'asOf'>;

/** The map as the mode of the address reads it; until what the mode needs has come, as it opens. */
export function useReading(
  map: Pick<ChainMap, 'industry' | 'region'>,
  address: ModedAddress,
): { readonly reading: Reading; readonly wait: Loaded<unknown> | null } {
  const mode = modeOf(address.mode);
  const asOf = sinceOf(address);
  const chain = { industryId: map.industry.id, region: map.region.code, asOf, now: false };
  const answer = useData(ChainMapQuery, chain, { pause: !mode.past, dependsOn: ['Occupation', 'Survey'] });
  const before = mode.past && answer.status === 'ready' ? answer.data.chainMap : null;
  const asksTargets = mode.targets === true && address.asOf === null;
  const reserve = useData(
    MapTargetsQuery,
    { industryId: map.industry.id, region: map.region.code },
    { pause: !asksTargets, dependsOn: ['ReserveOutcome'] },
  );
  const counted = asksTargets && reserve.status === 'ready' ? reserve.data.chainMap : null;
  const asksPlaces = mode.places === true && address.asOf === null;
  const placed = useData(
    MapPlacesQuery,
    { industryId: map.industry.id, region: map.region.code },
    { pause: !asksPlaces, dependsOn: ['UnitChange', 'Project', 'ProjectChange'] },
  );
  const room = asksPlaces && placed.status === 'ready' ? placed.data.chainPlaces : null;
  const reading = useMemo(() => {
    if (mode.past && !before) return knownReading;
    const targets = counted ? new Map(counted.links.flatMap(({ id, targets: of }) => (of ? [[id, of]] : []))) : null;
    const places = room ? { chain: room.chain, links: new Map(room.links.map((each) => [each.linkId, each])) } : null;
    return readingOf(mode, before ? otherMap(before) : null, targets, places);
  }, [mode, before, counted, room]);
  if (asksPlaces && placed.status !== 'ready') return { reading, wait: placed };
  if (asksTargets && reserve.status !== 'ready') return { reading, wait: reserve };
  return { reading, wait: mode.past && answer.status !== 'ready' ? answer : null };
}
