import { Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { downloadPaper, type Pictures } from '../platform/export/docx.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Paper } from '../platform/export/paper.rules.ts';
import type { FileStore } from '../platform/files/file-store.ts';
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

/** The pictures of a paper that are on this machine. */
async function picturesOf({ parts }: Paper, files: FileStore): Promise<Pictures> {
  const found = new Map<string, Uint8Array>();
  for (const { hash } of parts.flatMap(({ pictures = [] }) => pictures)) {
    const bytes = await files.kept.get(hash);
    if (bytes) found.set(hash, bytes);
  }
  return found;
}

/** 招商方案 as a Word document: what its page shows. */
export function proposalRoutes(graph: Graph, files: FileStore): Hono<SignedInEnv> {
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
    const pictures = await picturesOf(proposal.paper, files);
    return downloadPaper(proposal.paper, { subject: proposal.view.regionName, plain: 'proposal', pictures });
  });
}
