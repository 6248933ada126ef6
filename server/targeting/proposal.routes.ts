import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { downloadPaper } from '../platform/export/docx.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { modeNames } from './mode.types.ts';
import { readProposal } from './proposal.reads.ts';

const exportMs = 20_000;
const word = z.string().min(1).max(limits.textLength);

/** Texts with commas between them. */
const listed = (text: string) => text.split(',').filter((each) => each !== '');

const asked = z.strictObject({
  region: word,
  enterprise: word,
  link: word.optional(),
  mode: z.enum(modeNames).optional(),
  line: word.optional(),
  places: z.string().max(200).default('').transform(listed),
  facts: z.string().max(5_000).default('').transform(listed),
  asOf: z.iso.date().optional(),
});

/** 招商方案 as a Word document: what its page shows. */
export function proposalRoutes(graph: Graph): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/proposal.docx', need('map.read'), async (c) => {
    const { enterprise, link, facts, ...args } = exportQuery(asked, c.req.query());
    const { viewer } = c.var;
    const caller = {
      ...{ operation: 'export:proposal', user: viewer.username },
      ...{ signal: c.req.raw.signal, readMs: exportMs },
    };
    const given = facts.map((each) => each.split(':')).map(([fact = '', value = '']) => ({ fact, value }));
    const proposal = await readProposal(
      { viewer, graph: graph.for(caller) },
      { ...args, enterpriseId: enterprise, linkId: link, facts: given },
    );
    if (!proposal) throw new NotFoundError('notFound');
    return downloadPaper(proposal.paper, { subject: proposal.view.regionName, plain: 'proposal' });
  });
}
