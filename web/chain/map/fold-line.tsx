import type { ReactNode } from 'react';
import type { Picture } from '../layout/model.ts';
import { text } from './folding.text.ts';
import { everyLane, foldedLane, mostCards } from './folding.ts';
import type { ChainMap } from './map.query.ts';
import type { MapAddress } from './map-address.ts';

interface FoldLineProps {
  readonly links: ChainMap['links'];
  readonly picture: Picture;
  readonly address: MapAddress;
  readonly change: (changes: Partial<MapAddress>) => void;
}

/** Says of a large chain how much of it is drawn, and opens all of it. */
export function FoldLine({ links, picture, address, change }: FoldLineProps): ReactNode {
  const total = links.length;
  if (total <= mostCards) return null;
  const shown = picture.cards.filter(({ id }) => foldedLane(id) === undefined).length;
  return (
    <p className="fold-line" role="status" title={text.hint} data-testid="fold-line">
      <span>{text.shown(shown, total)}</span>
      {shown < total ? (
        <button type="button" data-testid="open-all" onClick={() => change({ lanes: [everyLane], opened: [] })}>
          {text.openAll}
        </button>
      ) : null}
      {address.lanes.length > 0 ? (
        <button type="button" data-testid="fold-again" onClick={() => change({ lanes: [], opened: [] })}>
          {text.fold}
        </button>
      ) : null}
    </p>
  );
}
