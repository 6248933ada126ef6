import { useEffect, useMemo, useState } from 'react';
import { layoutBeside } from './beside.ts';
import { drawChain, prepareChain } from './layout.ts';
import type { ChainInput, Picture } from './model.ts';

/** Chains of more links than this are laid out beside the page, which stays alive meanwhile. */
const mostHere = 300;

/**
 * The picture of a chain; null while a large one is laid out for the first time. While a large one changes, the picture
 * before it stays, and what was asked for before and is not ready is given up.
 */
export function usePicture({ lanes, links, supplies, opened }: ChainInput): Picture | null {
  const large = links.length > mostHere;
  const [beside, setBeside] = useState<Picture | null>(null);
  const prepared = useMemo(
    () => (large ? null : prepareChain({ lanes, links, supplies })),
    [large, lanes, links, supplies],
  );
  const here = useMemo(
    () => prepared && drawChain(prepared, { lanes, links, supplies, opened }),
    [prepared, lanes, links, supplies, opened],
  );
  useEffect(
    () => (large ? layoutBeside({ lanes, links, supplies, opened }, setBeside) : undefined),
    [large, lanes, links, supplies, opened],
  );
  return large ? beside : here;
}
