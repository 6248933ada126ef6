import { useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { ChainMapQuery } from '../map/map.query.ts';
import { useMapAddress } from '../map/use-map-address.ts';

const dependsOn = ['Occupation', 'Survey'];

/** The chain that the address of a page for print names; without a region in it, as its own district sees it. */
export function usePaperMap(past: boolean) {
  const { industryId = '' } = useParams();
  const [address] = useMapAddress();
  const choices = useData(ChoicesQuery, {}, { pause: address.region !== null });
  const home = choices.status === 'ready' ? choices.data.choices.industries.find(({ id }) => id === industryId) : null;
  const region = address.region ?? home?.region.code ?? null;
  const then = past && address.asOf !== null ? { asOf: address.asOf, now: false } : {};
  const variables = { industryId, region: region ?? '', ...then };
  const map = useData(ChainMapQuery, variables, { pause: region === null, dependsOn });
  // An industry that nobody knows has no region to wait for.
  const unknown = region === null && choices.status === 'ready';
  return { industryId, region, map, unknown, address };
}
