import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { createViewSync } from '../../platform/canvas/view-sync.ts';
import { useTheme } from '../../platform/state/theme.tsx';
import { palettes } from '../../platform/ui/palette.ts';
import { layoutChain } from '../layout/layout.ts';
import { FoldLine } from '../map/fold-line.tsx';
import { type Fold, foldedLane, withLane } from '../map/folding.ts';
import type { ChainMap } from '../map/map.query.ts';
import { useFolding } from '../map/use-folding.ts';
import { useMapAddress } from '../map/use-map-address.ts';
import { knownReading } from '../modes/known.mode.ts';
import type { Reading } from '../modes/mode.ts';
import { ChainCanvas } from '../picture/chain-canvas.tsx';
import { chainScene, openerId } from '../picture/scene.ts';
import { ChainTree, type ChainTreeHandle } from '../tree/chain-tree.tsx';
import { text } from './compare.text.ts';
import { unionChain } from './union.ts';

interface ComparePictureProps {
  readonly here: ChainMap;
  readonly there: ChainMap;
  /** How the difference is read. */
  readonly difference: Reading;
  readonly show: string | null;
  readonly side: boolean;
}

/** What a map shows, where and when. */
export function caption(map: ChainMap): string {
  return text.caption(map.region.name, map.asOf === null ? text.now : text.asOf(map.asOf));
}

/** The folds with the links that a map has. */
function foldsIn({ links }: ChainMap, folds: readonly Fold[]): readonly Fold[] {
  const own = new Set(links.map(({ id }) => id));
  return folds.map((fold) => ({ ...fold, linkIds: new Set([...fold.linkIds].filter((id) => own.has(id))) }));
}

/** Two maps at the same places, moved as one; or the one map that tells their difference. */
export function ComparePicture({ here, there, difference, show, side }: ComparePictureProps): ReactNode {
  const [address, change] = useMapAddress();
  const { theme } = useTheme();
  const [focused, setFocused] = useState<string | null>(null);
  const [together] = useState(createViewSync);
  const tree = useRef<ChainTreeHandle>(null);
  const openedKey = address.opened.join();
  const opened = useMemo(() => new Set(openedKey.split(',')), [openedKey]);
  const union = useMemo(() => unionChain(here, there), [here, there]);
  const lanesKey = address.lanes.join();
  const { links: placed, folds } = useFolding(union, lanesKey, address.link);
  const picture = useMemo(() => layoutChain({ ...union, links: placed, opened }), [union, placed, opened]);
  const ownFolds = useMemo(() => foldsIn(here, folds), [here, folds]);
  const own = useMemo(() => {
    const ids = new Set([...here.links, ...folds].map(({ id }) => id));
    return { ...picture, cards: picture.cards.filter(({ id }) => ids.has(id)) };
  }, [picture, here, folds]);
  const shown = useMemo(() => {
    const panes = side
      ? [
          { map: here, reading: knownReading },
          { map: there, reading: knownReading },
        ]
      : [{ map: here, reading: difference }];
    return panes.map((pane) => ({
      ...pane,
      scene: chainScene(pane.map, picture, palettes[theme], pane.reading, foldsIn(pane.map, folds)),
    }));
  }, [side, here, there, difference, picture, theme, folds]);
  const faded = useMemo(() => {
    const left = here.links.filter((each) => show !== null && difference.of(each).item !== show);
    return new Set(left.flatMap(({ id }) => [id, openerId(id)]));
  }, [here, difference, show]);
  const select = useCallback(
    (id: string | null) => {
      const lane = id === null ? undefined : foldedLane(id);
      if (lane === undefined) change({ link: id });
      else change({ lanes: withLane(lanesKey, lane) });
    },
    [change, lanesKey],
  );
  const toggle = useCallback(
    (id: string) => {
      const open = address.opened.includes(id);
      change({ opened: open ? address.opened.filter((each) => each !== id) : [...address.opened, id] });
    },
    [change, address.opened],
  );
  return (
    <>
      <FoldLine links={union.links} picture={picture} address={address} change={change} />
      <div className="map-body compare-body">
        {shown.map(({ map, reading, scene }, index) => (
          <section key={index === 0 ? 'here' : 'there'} className="compare-pane" aria-label={caption(map)}>
            {side ? <h2>{caption(map)}</h2> : null}
            <div className="map-picture" data-testid={index === 0 ? 'compare-here' : 'compare-there'}>
              <ChainCanvas
                map={map}
                reading={reading}
                picture={picture}
                scene={scene}
                selected={address.link}
                focused={focused}
                faded={faded}
                onSelect={select}
                onToggle={toggle}
                together={together}
                leads={index === 0}
              />
              {index === 0 ? (
                <ChainTree
                  ref={tree}
                  map={here}
                  reading={difference}
                  picture={own}
                  folds={ownFolds}
                  selected={address.link}
                  opened={opened}
                  onFocus={setFocused}
                  onSelect={select}
                  onToggle={toggle}
                />
              ) : null}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
