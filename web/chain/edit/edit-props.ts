import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Draft } from './edit.query.ts';
import type { DraftWork } from './use-draft.ts';

export interface EditPanelProps {
  readonly map: ChainMap;
  readonly draft: Draft;
  readonly link: MapLink | null;
  readonly work: DraftWork;
  /** The link that the keyboard asked to rename. */
  readonly renaming: string | null;
  readonly onLinking: (linkId: string) => void;
  readonly onSelect: (linkId: string | null) => void;
}

/** What parts of the panel need that change one link. */
export interface LinkEditProps extends Omit<EditPanelProps, 'link'> {
  readonly link: MapLink;
}
