import type { Flow } from './graph.ts';
import type { LinkInput } from './model.ts';

/** What it costs to draw a supply over so many columns: forward is cheap, within a column dear, backwards dearest. */
export function spanCost(span: number): number {
  if (span > 0) return (span - 1) * 0.3;
  return span === 0 ? 1.6 : 3;
}

// Length of the longest supply path that ends in each card; supplies that close a cycle are ignored.
function supplyDepth(cards: readonly LinkInput[], flows: readonly Flow[]): Map<string, number> {
  const next = new Map<string, string[]>(cards.map((each) => [each.id, []]));
  for (const flow of flows) if (next.has(flow.to)) next.get(flow.from)?.push(flow.to);
  const state = new Map<string, 'open' | 'done'>();
  const finished: string[] = [];
  const closing = new Set<string>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const to of next.get(id) ?? []) {
      if (state.get(to) === 'open') closing.add(`${id}>${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(id, 'done');
    finished.push(id);
  };
  for (const each of cards) if (!state.has(each.id)) visit(each.id);
  const depth = new Map<string, number>(cards.map((each) => [each.id, 0]));
  for (const id of finished.reverse()) {
    for (const to of next.get(id) ?? []) {
      if (!closing.has(`${id}>${to}`)) depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1));
    }
  }
  return depth;
}

export interface LaneColumns {
  readonly columnOf: ReadonlyMap<string, number>;
  /** Cards of the fullest column. */
  readonly rows: number;
  readonly cost: number;
}

/** Puts the cards of a lane into `count` columns by supply depth, evened out so that no column is much fuller. */
export function laneColumns(cards: readonly LinkInput[], flows: readonly Flow[], count: number): LaneColumns {
  const inside = new Set(cards.map((each) => each.id));
  const within = flows.filter((each) => inside.has(each.from) && inside.has(each.to));
  const depth = supplyDepth(cards, within);
  const deepest = Math.max(1, ...depth.values());
  const touching = new Map<string, Flow[]>(cards.map(({ id }) => [id, []]));
  for (const flow of flows) {
    touching.get(flow.from)?.push(flow);
    touching.get(flow.to)?.push(flow);
  }
  const columnOf = new Map<string, number>();
  const fill = Array.from({ length: count }, () => 0);
  for (const each of cards) {
    const column = Math.min(count - 1, Math.round(((depth.get(each.id) ?? 0) / deepest) * (count - 1)));
    columnOf.set(each.id, column);
    fill[column] = (fill[column] ?? 0) + 1;
  }
  const even = cards.length / count;
  const crowding = (filled: number): number => Math.max(0, filled - even) ** 2 * 0.7;
  const costAt = (id: string, column: number): number => {
    let cost = 0;
    for (const flow of touching.get(id) ?? []) {
      if (flow.from === id && inside.has(flow.to)) cost += spanCost((columnOf.get(flow.to) ?? 0) - column);
      else if (flow.to === id && inside.has(flow.from)) cost += spanCost(column - (columnOf.get(flow.from) ?? 0));
      // Links fed from other lanes sit left, links that feed other lanes sit right.
      else if (flow.to === id) cost += column * 0.08;
      else if (flow.from === id) cost += (count - 1 - column) * 0.08;
    }
    return cost;
  };
  for (let pass = 0; pass < 8; pass += 1) {
    let moved = false;
    for (const { id } of cards) {
      const now = columnOf.get(id) ?? 0;
      const gain = (column: number): number =>
        costAt(id, now) -
        costAt(id, column) +
        crowding(fill[now] ?? 0) -
        crowding((fill[now] ?? 0) - 1) +
        crowding(fill[column] ?? 0) -
        crowding((fill[column] ?? 0) + 1);
      let best = now;
      for (let column = 0; column < count; column += 1) {
        if (column !== now && gain(column) > (best === now ? 1e-9 : gain(best) + 1e-9)) best = column;
      }
      if (best === now) continue;
      fill[now] = (fill[now] ?? 0) - 1;
      fill[best] = (fill[best] ?? 0) + 1;
      columnOf.set(id, best);
      moved = true;
    }
    if (!moved) break;
  }
  let cost = 0;
  for (const flow of within) cost += spanCost((columnOf.get(flow.to) ?? 0) - (columnOf.get(flow.from) ?? 0));
  return { columnOf, rows: Math.max(...fill), cost };
}
