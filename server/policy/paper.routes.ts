import { Hono } from 'hono';
import { sheetPool } from '../import/sheet-pool.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { documentTypes, keptTypes } from '../platform/files/file-type.rules.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { limitBody } from '../platform/http/body.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { keptDownload, uploadName } from '../platform/http/upload.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readPaperFile } from './paper.reads.ts';

const most = Math.max(...documentTypes.map((type) => keptTypes[type].most));

/**
 * Files of policy documents: `POST /` takes one (txt, docx, pdf), read as a whole apart from the server before it is
 * taken, so that what cannot be read is refused at once; `GET /:documentId/:fileId` gives a kept one as a download.
 */
export function paperRoutes(graph: Graph, files: FileStore): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .post('/', need('policy.paper'), limitBody(most, '20 MB'), async (c) => {
      const name = uploadName(c.req.header('x-file-name'));
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      await sheetPool.run(c.var.viewer.username, { name: 'paper', file: name, known: [] }, bytes);
      return c.json(await files.put(name, bytes), 201);
    })
    .get('/:documentId/:fileId', need('map.read'), async (c) => {
      const { viewer } = c.var;
      const own = graph.for({ operation: 'policy:file', user: viewer.username, signal: c.req.raw.signal });
      const { documentId, fileId } = c.req.param();
      const file = await readPaperFile({ viewer, graph: own }, documentId, fileId);
      if (!file) throw new NotFoundError('notFound');
      return keptDownload(c, files, file);
    });
}
