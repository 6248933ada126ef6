import { mostDrawings } from '../../platform/canvas/load.ts';
import type { Scene, SceneBox } from '../../platform/canvas/scene.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import type { Picture } from '../layout/model.ts';
import type { Fold } from '../map/folding.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { cardImage, subCardImage } from './card.svg.ts';
import { laneImage, openerImage, openerSize, trayImage } from './frame.svg.ts';
import { foldedCard, plainCard } from './plain.ts';
import { cardBleed } from './state.svg.ts';

const layers = { lane: 1, tray: 3, card: 10, subCard: 11, opener: 12 } as const;

const openerPrefix = 'open:';

/** Id of the control that opens a link's sub-links. */
export const openerId = (linkId: string): string => `${openerPrefix}${linkId}`;

/** Id of the frame behind an opened link. */
export const trayId = (linkId: string): string => `tray:${linkId}`;

/** The link whose sub-links a control opens; undefined for any other id. */
export function openedBy(id: string): string | undefined {
  return id.startsWith(openerPrefix) ? id.slice(openerPrefix.length) : undefined;
}

/** Level-1 links of each lane and sub-links of each link, in the order of the data. */
export function groupLinks(links: readonly MapLink[]): {
  readonly top: ReadonlyMap<string, readonly MapLink[]>;
  readonly sub: ReadonlyMap<string, readonly MapLink[]>;
} {
  const top = new Map<string, MapLink[]>();
  const sub = new Map<string, MapLink[]>();
  for (const each of links) {
    const group = each.parentId === null ? top : sub;
    const key = each.parentId ?? each.laneId;
    group.set(key, [...(group.get(key) ?? []), each]);
  }
  return { top, sub };
}

/** Everything that the canvas draws of a chain: lanes, cards with their controls, supplies. */
export function chainScene(
  map: ChainMap,
  picture: Picture,
  palette: Palette,
  reading: Reading,
  folds: readonly Fold[] = [],
): Scene {
  const links = new Map(map.links.map((each) => [each.id, each]));
  const lanes = new Map(map.lanes.map((each) => [each.id, each]));
  const { top, sub } = groupLinks(map.links);
  const foldedLinks = new Map(folds.map((each) => [each.id, each.linkIds]));
  const plain = picture.cards.length > mostDrawings;
  const boxes: SceneBox[] = [];
  for (const placed of picture.lanes) {
    const lane = lanes.get(placed.id);
    if (!lane) continue;
    const image = laneImage(lane, top.get(lane.id) ?? [], reading, placed.width, placed.height, palette);
    boxes.push({ ...placed, id: `lane:${lane.id}`, image, bleed: 0, layer: layers.lane, live: false, main: false });
  }
  for (const { id, x, y, width, height } of picture.trays) {
    const image = trayImage(width, height, palette);
    boxes.push({ id: trayId(id), x, y, width, height, image, bleed: 0, layer: layers.tray, live: false, main: false });
  }
  for (const { id, x, y, width, height, open, parentId } of picture.cards) {
    const folded = foldedLinks.get(id);
    if (folded) {
      const look = foldedCard(folded.size, palette);
      const common = { bleed: cardBleed, layer: layers.card, live: true, main: true };
      boxes.push({ id, x, y, width, height, image: '', plain: look, ...common });
    }
    const link = links.get(id);
    if (!link) continue;
    const told = reading.of(link);
    const draw = parentId === null ? cardImage : subCardImage;
    boxes.push({
      id,
      x,
      y,
      width,
      height,
      ...(plain
        ? { image: '', plain: plainCard(link, told, width, palette) }
        : { image: draw(link, told, width, height, palette) }),
      bleed: cardBleed,
      layer: parentId === null ? layers.card : layers.subCard,
      live: true,
      main: true,
    });
    const subLinks = sub.get(id)?.length ?? 0;
    if (subLinks === 0) continue;
    boxes.push({
      id: openerId(id),
      x: x + width - openerSize.width - 8,
      y: y + height - openerSize.height / 2,
      ...openerSize,
      image: openerImage(subLinks, open, palette),
      bleed: 0,
      layer: layers.opener,
      live: true,
      main: true,
    });
  }
  const { wire, wireBack, lit, ring } = palette;
  return {
    width: picture.width,
    height: picture.height,
    boxes,
    wires: picture.wires.map((each) => ({ ...each, back: each.kind === 'back' })),
    colours: coloursOf({ wire, wireBack, lit, ring }),
  };
}

const known = new Map<string, Scene['colours']>();

// The same object for the same colours lets the canvas keep its style.
function coloursOf(colours: Scene['colours']): Scene['colours'] {
  const key = JSON.stringify(colours);
  const before = known.get(key);
  if (before) return before;
  known.set(key, colours);
  return colours;
}
