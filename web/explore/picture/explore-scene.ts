import type { Scene, SceneBox, ScenePoint, SceneWire } from '../../platform/canvas/scene.ts';
import type { Palette, ThemeName } from '../../platform/ui/palette.ts';
import type { Kind, Relation } from '../explore.query.ts';
import type { Drawn } from '../model/drawn.ts';
import { type GroupNames, groupThings } from '../model/group.ts';
import { cardSize, type Spot } from '../model/place.ts';
import type { ExploreView } from '../model/view.ts';
import { frameImage, nodeBleed, nodeImage, nodeWords, noteHeight, noteImage } from './node-card.ts';
import { toneOf } from './tones.ts';

const layers = { frame: 1, node: 10, note: 11 } as const;
const margin = 24;
const bow = 0.08;
const beside = 20;
const apart = 3;

export interface Picture {
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Spot>;
}

export interface SceneInput {
  readonly view: ExploreView;
  readonly drawn: Drawn;
  readonly places: ReadonlyMap<string, Spot>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly label: (type: string) => string;
  readonly names: GroupNames;
  readonly palette: Palette;
  readonly theme: ThemeName;
}

/** Where the line from the middle of a card towards a point leaves the card. */
function edgeOf(middle: Spot, towards: Spot): ScenePoint {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : cardSize.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : cardSize.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

/** A line between two cards, from side to side where one stands beside the other; there and back are two lines. */
function wireOf(relation: Relation, from: Spot, to: Spot, label: string): SceneWire {
  const { id, fromId, toId } = relation;
  const rest = { id, fromId, toId, back: relation.state === 'TO_REVIEW', label };
  if (Math.abs(to.x - from.x) > cardSize.width + beside) {
    const side = Math.sign(to.x - from.x);
    const start = { x: from.x + (side * cardSize.width) / 2, y: from.y + side * apart };
    const end = { x: to.x - (side * cardSize.width) / 2, y: to.y + side * apart };
    const middle = (start.x + end.x) / 2;
    return {
      ...rest,
      start,
      end,
      bends: [
        { x: middle, y: start.y },
        { x: middle, y: end.y },
      ],
    };
  }
  const bend = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bow,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bow,
  };
  return { ...rest, start: edgeOf(from, bend), end: edgeOf(to, bend), bends: [bend] };
}

function cardBox(input: SceneInput, node: Drawn['nodes'][number], { x, y }: Spot): SceneBox {
  const { view, kinds, palette, theme } = input;
  const kind = kinds.get(node.kind) ?? { key: node.kind, name: node.kind, mark: '?', tone: 0 };
  const own = view.expansions.filter((each) => each.id === node.id);
  const look = {
    ...{ kind, tone: toneOf(kind.tone, theme), demo: node.demo, root: view.roots.includes(node.id) },
    pinned: view.pins.some(({ id, soft }) => id === node.id && !soft),
    collapsed: own.length > 0 && own.every(({ open }) => !open),
  };
  return {
    ...{ id: node.id, x: x - cardSize.width / 2, y: y - cardSize.height / 2, ...cardSize },
    ...{ image: nodeImage(look, palette), words: nodeWords(node, palette), bleed: nodeBleed },
    ...{ layer: layers.node, live: true, main: true },
  };
}

/** What the canvas draws of a view. */
export function exploreScene(input: SceneInput): Picture {
  const { view, drawn, palette } = input;
  const grouped = view.grouping === 'free' ? null : groupThings(drawn.nodes, view.grouping, input.names);
  const places = grouped?.places ?? input.places;
  const frames = (grouped?.frames ?? []).map((frame): SceneBox => {
    const { key, x, y, width, height } = frame;
    const look = { image: frameImage(frame, palette), bleed: 0, layer: layers.frame, live: false, main: false };
    return { id: `frame ${key}`, x, y, width, height, ...look };
  });
  const cards = drawn.nodes.flatMap((node) => {
    const spot = places.get(node.id);
    return spot === undefined ? [] : [cardBox(input, node, spot)];
  });
  const notes = view.notes.flatMap(({ id, text }): readonly SceneBox[] => {
    const spot = places.get(id);
    if (spot === undefined || !drawn.nodes.some((each) => each.id === id)) return [];
    const corner = { x: spot.x - cardSize.width / 2, y: spot.y + cardSize.height / 2 + 1 };
    const look = { image: noteImage(text, palette), bleed: 0, layer: layers.note, live: false, main: false };
    return [{ id: `note ${id}`, ...corner, width: cardSize.width, height: noteHeight, ...look }];
  });
  const wires = drawn.relations.flatMap((relation) => {
    const [from, to] = [places.get(relation.fromId), places.get(relation.toId)];
    return from && to && from !== to ? [wireOf(relation, from, to, input.label(relation.type))] : [];
  });
  const boxes = [...frames, ...cards, ...notes];
  const corner = {
    x: boxes.reduce((least, { x }) => Math.min(least, x), 0) - margin,
    y: boxes.reduce((least, { y }) => Math.min(least, y), 0) - margin,
  };
  const scene = {
    corner,
    width: boxes.reduce((most, { x, width }) => Math.max(most, x + width), 0) + margin - corner.x,
    height: boxes.reduce((most, { y, height }) => Math.max(most, y + height), 0) + margin - corner.y,
    ...{ boxes, wires, colours: coloursOf(palette) },
  };
  return { scene, places };
}

const known = new Map<Palette, Scene['colours']>();

// The same object for the same palette lets the canvas keep its style.
function coloursOf(palette: Palette): Scene['colours'] {
  const before = known.get(palette);
  if (before) return before;
  const { wire, lit, ring, text, canvas, state } = palette;
  const colours = { wire, wireBack: state.TO_REVIEW.border, lit, ring, label: text, paper: canvas };
  known.set(palette, colours);
  return colours;
}
