import type { Node } from '../explore.query.ts';
import { cardSize, type Spot } from './place.ts';
import type { Grouping } from './view.ts';

const gap = { x: 30, y: 22 } as const;
const pad = { side: 18, top: 40, bottom: 18, between: 36 } as const;

/** A frame around what belongs together, by its upper left corner. */
export interface Frame extends Spot {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

export interface Grouped {
  readonly places: ReadonlyMap<string, Spot>;
  readonly frames: readonly Frame[];
}

export interface GroupNames {
  readonly kind: (key: string) => string;
  readonly none: string;
}

function groupOf(node: Node, by: Exclude<Grouping, 'free'>, names: GroupNames): readonly [string, string] {
  if (by === 'kind') return [node.kind, names.kind(node.kind)];
  const place = by === 'region' ? node.region : node.lane;
  return place === null ? ['', names.none] : [place.id, place.name];
}

/**
 * The things in frames of what they have in common, largest frame first and those without it last; inside by name. Rows of
 * frames fill a screen that is wider than high.
 */
export function groupThings(nodes: readonly Node[], by: Exclude<Grouping, 'free'>, names: GroupNames): Grouped {
  const groups = new Map<string, { readonly title: string; readonly nodes: Node[] }>();
  for (const node of nodes) {
    const [key, title] = groupOf(node, by, names);
    const known = groups.get(key);
    if (known) known.nodes.push(node);
    else groups.set(key, { title, nodes: [node] });
  }
  const order = [...groups].sort(([a, x], [b, y]) => {
    const last = Number(a === '') - Number(b === '');
    return last || y.nodes.length - x.nodes.length || (a < b ? -1 : 1);
  });
  const step = { x: cardSize.width + gap.x, y: cardSize.height + gap.y };
  const wide = Math.max(900, Math.sqrt(nodes.length * step.x * step.y * 2.6));
  const places = new Map<string, Spot>();
  const frames: Frame[] = [];
  let [x, y, tallest] = [0, 0, 0];
  for (const [key, group] of order) {
    const columns = Math.max(1, Math.min(8, Math.round(Math.sqrt(group.nodes.length / 1.6))));
    const rows = Math.ceil(group.nodes.length / columns);
    const width = Math.max(200, columns * step.x - gap.x + pad.side * 2);
    const height = rows * step.y - gap.y + pad.top + pad.bottom;
    if (x > 0 && x + width > wide) [x, y, tallest] = [0, y + tallest + pad.between, 0];
    frames.push({ key, title: group.title, count: group.nodes.length, x, y, width, height });
    const sorted = [...group.nodes].sort((a, b) =>
      a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
    );
    sorted.forEach((node, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const middle = { x: pad.side + cardSize.width / 2, y: pad.top + cardSize.height / 2 };
      places.set(node.id, { x: x + middle.x + column * step.x, y: y + middle.y + row * step.y });
    });
    x += width + pad.between;
    tallest = Math.max(tallest, height);
  }
  return { places, frames };
}
