import { fileName } from '../../platform/format/file-name.ts';
import { momentText } from '../../platform/format/moment.ts';
import { palettes } from '../../platform/ui/palette.ts';
import { layoutChain } from '../layout/layout.ts';
import type { Picture } from '../layout/model.ts';
import type { ChainMap } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { chainScene } from '../picture/scene.ts';
import { type NamedSource, paperFacts } from './paper-facts.ts';
import type { Area, Sheet } from './sheet.svg.ts';

/** What somebody asks to have on paper. */
export interface Wanted {
  readonly map: ChainMap;
  readonly reading: Reading;
  /** Links whose sub-links are shown. */
  readonly opened: readonly string[];
  readonly user: string;
}

/** The ids of all links that have sub-links. */
export function allParents(map: ChainMap): readonly string[] {
  return [...new Set(map.links.flatMap(({ parentId }) => parentId ?? []))];
}

/** A sheet with the layout that it is drawn from. */
export interface MadeSheet extends Sheet {
  readonly picture: Picture;
}

/** A chain's sheet as of this moment, with the same layout as on the screen. */
export function makeSheet(wanted: Wanted, sources: readonly NamedSource[], paper: Area | null): MadeSheet {
  const { map, reading, opened, user } = wanted;
  const { lanes, links, supplies } = map;
  const names = new Map(links.map((each) => [each.id, each.name]));
  const picture = layoutChain({ lanes, links, supplies, opened: new Set(opened) });
  return {
    picture,
    scene: chainScene(map, picture, palettes.light, reading),
    facts: paperFacts(map, { reading, sources, madeBy: user, madeAt: momentText(new Date().toISOString()) }),
    nameOf: (id) => names.get(id) ?? id,
    paper,
  };
}

/** The name of a file about a chain. */
export function paperName({ map }: Pick<Wanted, 'map'>, what: string, asOf: string, ending: string): string {
  return fileName([map.industry.title, map.region.name, what, asOf.replaceAll('-', '')], ending);
}
