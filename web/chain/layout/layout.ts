import { planCells } from './cells.ts';
import { chainGraph, mergeFlows } from './graph.ts';
import type { ChainInput, Picture } from './model.ts';
import { countCrossings, orderCells, settleRows } from './order.ts';
import { placeAll } from './place.ts';
import { backTracks, routeWires } from './route.ts';

/** Draws a chain: the same data and opened links always give the same picture, whatever the window. */
export function layoutChain(input: ChainInput): Picture {
  const graph = chainGraph(input);
  const plan = planCells(graph);
  const cells = orderCells(plan.cells, graph.flows);
  const ordered = { ...plan, cells };
  const spots = settleRows(cells, graph.flows);

  const parentOf = new Map(input.links.map((each) => [each.id, each.parentId]));
  const shown = (linkId: string): string | undefined => {
    const parent = parentOf.get(linkId);
    return parent === undefined ? undefined : parent !== null && parentOf.has(parent) && !input.opened.has(parent) ? parent : linkId;
  };
  const flows = mergeFlows(input.supplies, shown).filter(
    (each) => parentOf.get(each.from) !== each.to && parentOf.get(each.to) !== each.from,
  );
  const rough = placeAll(ordered, spots, graph.subLinks, input.opened, 0);
  const placement = placeAll(ordered, spots, graph.subLinks, input.opened, backTracks(flows, rough));
  return {
    width: placement.width,
    height: placement.height,
    lanes: placement.lanes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    cards: placement.cards,
    trays: placement.trays,
    wires: routeWires(flows, placement),
    crossings: countCrossings(graph.flows, spots),
  };
}
