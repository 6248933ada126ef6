import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { storedParameters } from './parameters.rules.ts';
import { readSavedPlans } from './plan.reads.ts';
import { planTable } from './plan-sheet.rules.ts';
import { planRuns } from './runs.ts';
import { readBody } from './saved.rules.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);
const planQuery = z.strictObject({ id: word });

/** Downloads of plans: of a result that is not saved, and of a saved one. */
export function planRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get(`/:file{plan-run\\.${formatPattern}}`, need('map.read'), (c) => {
      const run = planRuns.get(exportQuery(planQuery, c.req.query()).id);
      if (!run?.view) throw new NotFoundError('planRunGone');
      const { view, regionName, startedAt } = run;
      const table = planTable({ ...view, title: '未保存', regionName, asOf: dayOf(new Date(startedAt)) });
      return download(table, { format: formatOf(c.req.path), subject: regionName, plain: 'plan', sticky: 1 });
    })
    .get(`/:file{plan\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { id } = exportQuery(planQuery, c.req.query());
      const { viewer } = c.var;
      const asked = { operation: 'export:plan', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
      const [found] = await readSavedPlans({ viewer, graph: graph.for(asked) }, [id]);
      if (!found) throw new NotFoundError('planGone');
      const { plan } = found;
      const table = planTable({
        ...readBody(plan.body),
        ...{ title: plan.name, regionName: plan.regionName, totals: plan, apart: [] },
        ...{ parameters: storedParameters.parse(JSON.parse(plan.parameters)), asOf: dayOf(new Date(plan.at)) },
      });
      return download(table, { format: formatOf(c.req.path), subject: plan.name, plain: 'plan', sticky: 1 });
    });
}
