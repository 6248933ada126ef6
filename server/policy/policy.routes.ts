import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readEligible } from './eligible.reads.ts';
import { eligibleTable } from './eligible-sheet.rules.ts';
import { readLedger } from './grant.reads.ts';
import { grantStages } from './grant.types.ts';
import { ledgerTable } from './grant-sheet.rules.ts';
import { matchTable } from './match-sheet.rules.ts';
import { factsFrom, readMatch } from './policy.reads.ts';
import { declarations } from './shipped-policies.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);

/** `a:1,b:2` as pairs; throws nothing: what has another form is no fact and is refused as one. */
const pairs = (text: string) =>
  text
    .split(',')
    .filter((each) => each !== '')
    .map((each) => each.split(':'));

const asked = z.strictObject({
  region: word,
  asOf: z.iso.date().exactOptional(),
  facts: z.string().max(5_000).default('').transform(pairs),
  readings: z.string().max(5_000).default('').transform(pairs),
  projectId: word.exactOptional(),
});

const ledgerAsked = z.strictObject({
  region: word,
  year: z.coerce.number().int().exactOptional(),
  stage: z.enum(grantStages).exactOptional(),
  name: word.exactOptional(),
});

const eligibleAsked = z.strictObject({
  region: word,
  ruleId: word.exactOptional(),
  documentId: word.exactOptional(),
  asOf: z.iso.date().exactOptional(),
});

/** Downloads of what a project would get by the policies of a region, of its ledger, and of whom they concern. */
export function policyRoutes(graph: Graph): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>().get(
    `/:file{policy-ledger\\.${formatPattern}}`,
    need('map.read'),
    async (c) => {
      const { region, ...filter } = exportQuery(ledgerAsked, c.req.query());
      const { viewer } = c.var;
      const operation = 'export:policy-ledger';
      const reader = {
        viewer,
        graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }),
      };
      const ledger = await readLedger(reader, region, filter);
      if (!ledger) throw new NotFoundError('notFound');
      const file = { format: formatOf(c.req.path), subject: ledger.view.name, plain: 'policy-ledger' };
      return download(ledgerTable(ledger.lines, ledger.view.name, ledger.view.asOf), { ...file, sticky: 1 });
    },
  );
  routes.get(`/:file{policy-eligible\\.${formatPattern}}`, need('map.read'), async (c) => {
    const given = exportQuery(eligibleAsked, c.req.query());
    const { viewer } = c.var;
    const operation = 'export:policy-eligible';
    const reader = {
      viewer,
      graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }),
    };
    const found = await readEligible(reader, given);
    if (!found) throw new NotFoundError('notFound');
    const rows = found.rules.flatMap(({ rule, subjects }) => subjects.map((each) => ({ ...each, rule })));
    const about = { regionName: found.view.name, asOf: found.view.asOf, withheld: found.withheld.length };
    const file = { format: formatOf(c.req.path), subject: found.view.name, plain: 'policy-eligible' };
    return download(eligibleTable(rows, about, declarations()), { ...file, sticky: 3 });
  });
  return routes.get(`/:file{policy-match\\.${formatPattern}}`, need('map.read'), async (c) => {
    const { facts, readings, ...args } = exportQuery(asked, c.req.query());
    const { viewer } = c.var;
    const operation = 'export:policy-match';
    const reader = {
      viewer,
      graph: graph.for({ operation, user: viewer.username, signal: c.req.raw.signal, readMs: exportMs }),
    };
    const given = facts.map(([fact = '', value = '']) => ({ fact, value }));
    const chosen = readings.map(([rule = '', param = '', option = '']) => ({ rule, param, option }));
    const match = await readMatch(reader, { ...args, facts: given, readings: chosen });
    if (!match) throw new NotFoundError('notFound');
    const file = { format: formatOf(c.req.path), subject: match.region.name, plain: 'policy-match' };
    return download(matchTable(match, factsFrom(given), declarations()), { ...file, sticky: 1 });
  });
}
