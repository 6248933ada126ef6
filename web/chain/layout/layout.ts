import { type CellPlan, planCells } from './cells.ts';
import { type ChainGraph, chainGraph, mergeFlows } from './graph.ts';
import { placeByHand } from './hands.ts';
import type { ChainInput, Picture } from './model.ts';
import { orderCells } from './order.ts';
import { placeAll } from './place.ts';
import { backTracks, routeWires } from './route.ts';
import { settleRows } from './rows.ts';
import type { Spots } from './spots.ts';

/** The part of a layout that does not depend on what is opened: worth keeping while the user opens and closes links. */
export interface PreparedChain {
  readonly graph: ChainGraph;
  readonly plan: CellPlan;
  readonly spots: Spots;
}

/** Decides lanes, columns and order of the links of a chain. */
export function prepareChain(input: Omit<ChainInput, 'opened'>): PreparedChain {
  const graph = chainGraph(input);
  const plan = planCells(graph);
  const { flows } = graph;
  const { cells, spots } = settleRows(orderCells(plan.cells, flows, plan.lefts), flows, plan.lefts);
  return { graph, ...placeByHand({ ...plan, cells }, spots, input.links) };
}

/** Places a prepared chain with its opened links: the same input always gives the same picture, whatever the window. */
export function drawChain({ graph, plan, spots }: PreparedChain, input: ChainInput): Picture {
  const parentOf = new Map(input.links.map((each) => [each.id, each.parentId]));
  const shown = (linkId: string): string | undefined => {
    const parent = parentOf.get(linkId);
    if (parent === undefined) return undefined;
    return parent !== null && parentOf.has(parent) && !input.opened.has(parent) ? parent : linkId;
  };
  const flows = mergeFlows(input.supplies, shown).filter(
    (each) => parentOf.get(each.from) !== each.to && parentOf.get(each.to) !== each.from,
  );
  const rough = placeAll(plan, spots, graph.subLinks, input.opened, 0);
  const placement = placeAll(plan, spots, graph.subLinks, input.opened, backTracks(flows, rough));
  return {
    width: placement.width,
    height: placement.height,
    lanes: placement.lanes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    cards: placement.cards,
    trays: placement.trays,
    wires: routeWires(flows, placement),
  };
}

/** Draws a chain from the start. */
export function layoutChain(input: ChainInput): Picture {
  return drawChain(prepareChain(input), input);
}
