import type { Scene, SceneBox, SceneWire } from '../../platform/canvas/scene.ts';
import { clipName, wrapName, wrapText } from '../../platform/format/wrap.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import type { TargetPath } from './targets.query.ts';

const gapY = 14;
const widest = 150;
/** As wide as the picture is shown on a usual screen: more columns have narrower cards, so that names stay legible. */
const whole = 700;

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

function gridOf(columns: number): Grid {
  const few = columns <= 4;
  const gap = few ? 48 : 20;
  const width = Math.min(widest, Math.floor((whole - (columns - 1) * gap) / Math.max(1, columns)));
  return { width, height: few ? 40 : 58, gap };
}

const lines = 3;

/** A name in its card, in two lines, or three where the card is narrow. */
function wordsIn(name: string, { width }: Grid): string {
  const room = (width - 10) / 13;
  if (width >= widest) return wrapName(name, room).join('\n');
  const all = wrapText(name, room);
  if (all.length <= lines) return all.join('\n');
  return [...all.slice(0, lines - 1), clipName(all.slice(lines - 1).join(''), room)].join('\n');
}
const margin = 12;
const layer = 10;

interface PathLook {
  readonly palette: Palette;
  /** The firm that the paths lead to. */
  readonly targetId: string;
  readonly label: (relation: string) => string;
}

/** How often columns are put right: paths that run against each other have no order that suits all. */
const rounds = 5;

/** The column of every thing, behind those that lead to it where paths agree; the target stands last. */
function columnsOf(paths: readonly TargetPath[], targetId: string): ReadonlyMap<string, number> {
  const steps = paths.flatMap((each) => each.steps);
  const rough = new Map(steps.flatMap(({ from, to }) => [from.id, to.id]).map((id) => [id, 0]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { from, to } of steps) {
      rough.set(to.id, Math.max(rough.get(to.id) ?? 0, Math.min(rounds, (rough.get(from.id) ?? 0) + 1)));
    }
  }
  if (rough.has(targetId)) rough.set(targetId, rounds + 1);
  const used = [...new Set(rough.values())].toSorted((x, y) => x - y);
  return new Map([...rough].map(([id, column]) => [id, used.indexOf(column)]));
}

/** Where a wire between two cards begins and ends, from left to right or, in one column, from above. */
function endsOf(one: SceneBox, other: SceneBox, card: Grid) {
  if (one.x === other.x) {
    const [a, b] = one.y < other.y ? [one, other] : [other, one];
    const x = a.x + card.width / 2;
    return { ...{ a, b, start: { x, y: a.y + card.height }, end: { x, y: b.y } }, bends: [] };
  }
  const [a, b] = one.x < other.x ? [one, other] : [other, one];
  const start = { x: a.x + card.width, y: a.y + card.height / 2 };
  const end = { x: b.x, y: b.y + card.height / 2 };
  const middle = (start.x + end.x) / 2;
  return {
    ...{ a, b, start, end },
    bends: [
      { x: middle, y: start.y },
      { x: middle, y: end.y },
    ],
  };
}

/** The paths to a target as a small picture, from left to right; a path that is inferred is drawn as one to be reviewed. */
export function pathScene(paths: readonly TargetPath[], { palette, targetId, label }: PathLook): Scene {
  const columns = columnsOf(paths, targetId);
  const names = new Map<string, string>();
  for (const { steps } of paths) for (const { from, to } of steps) names.set(from.id, from.name).set(to.id, to.name);
  const sizes = new Map<number, number>();
  for (const column of columns.values()) sizes.set(column, (sizes.get(column) ?? 0) + 1);
  const tallest = Math.max(1, ...sizes.values());
  const card = gridOf(sizes.size);
  const height = tallest * (card.height + gapY) - gapY + margin * 2;
  const used = new Map<number, number>();
  const boxes = [...columns].map(([id, column]): SceneBox => {
    const row = used.get(column) ?? 0;
    used.set(column, row + 1);
    const own = (sizes.get(column) ?? 1) * (card.height + gapY) - gapY;
    const words = wordsIn(names.get(id) ?? id, card);
    const isTarget = id === targetId;
    return {
      ...{
        id,
        x: margin + column * (card.width + card.gap),
        y: (height - own) / 2 + row * (card.height + gapY),
        ...{ width: card.width, height: card.height },
      },
      ...{ image: '', bleed: 0, layer, live: false, main: true },
      plain: {
        ...{ fill: palette.canvas, line: isTarget ? palette.lit : palette.wire, lineWidth: isTarget ? 2.4 : 1.2 },
        ...{ dash: 'solid', words, colour: palette.text },
      },
    };
  });
  const places = new Map(boxes.map((box) => [box.id, box]));
  const wires = new Map<string, SceneWire>();
  for (const { steps, inferred } of paths) {
    for (const { from, to, relation } of steps) {
      const [one, other] = [places.get(from.id), places.get(to.id)];
      if (!one || !other || one === other) continue;
      const { a, b, ...line } = endsOf(one, other, card);
      const id = `${from.id} ${relation} ${to.id}`;
      const back = inferred && (wires.get(id)?.back ?? true);
      wires.set(id, { ...{ id, fromId: a.id, toId: b.id, back, label: label(relation) }, ...line });
    }
  }
  const { wire, lit, ring, text, canvas, state } = palette;
  return {
    width: Math.max(1, sizes.size) * (card.width + card.gap) - card.gap + margin * 2,
    ...{ height, boxes, wires: [...wires.values()] },
    colours: { wire, wireBack: state.TO_REVIEW.border, lit, ring, label: text, paper: canvas },
  };
}
