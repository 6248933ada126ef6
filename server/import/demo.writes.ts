import {
  carrierRemoveDemo,
  chainRemoveDemoSurveys,
  enterpriseRemoveDemo,
  projectRemoveDemo,
} from '../../cypher/queries.gen.ts';
import { recount, refreshSurveyed } from '../chain/presence.writes.ts';
import type { Graph } from '../platform/graph/graph.ts';

export interface DemoRemoved {
  readonly enterprises: number;
  readonly surveys: number;
  readonly carriers: number;
  readonly projects: number;
}

const chunk = 200;

/** Removes every 示例 enterprise, survey, carrier and project and counts anew what they were counted in; a second run removes nothing. */
export async function removeDemo(graph: Graph): Promise<DemoRemoved> {
  let enterprises = 0;
  for (;;) {
    const removed = await graph.write(async (tx) => {
      const rows = await tx.run(enterpriseRemoveDemo, { limit: chunk });
      await recount(
        tx,
        rows.flatMap(({ pairs }) => pairs),
      );
      return rows.length;
    });
    enterprises += removed;
    if (removed < chunk) break;
  }
  const surveys = await graph.write(async (tx) => {
    const rows = await tx.run(chainRemoveDemoSurveys, {});
    await refreshSurveyed(tx, rows);
    return rows.length;
  });
  const carriers = await graph.write(async (tx) => (await tx.run(carrierRemoveDemo, {})).length);
  const projects = await graph.write(async (tx) => (await tx.run(projectRemoveDemo, {})).length);
  return { enterprises, surveys, carriers, projects };
}
