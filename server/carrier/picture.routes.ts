import type { Hono } from 'hono';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { keptDownload, uploadRoutes } from '../platform/http/upload.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readPictureFile } from './picture.reads.ts';
import { pictureFileTypes } from './picture.writes.ts';

/** Photos and plans of carriers: `POST /` takes a file, `GET /:id` gives a kept one as a download. */
export function pictureRoutes(graph: Graph, files: FileStore): Hono<SignedInEnv> {
  return uploadRoutes(files, { permission: 'carrier.edit', types: pictureFileTypes }).get(
    '/:id',
    need('map.read'),
    async (c) => {
      const { viewer } = c.var;
      const own = graph.for({ operation: 'carrier:picture', user: viewer.username, signal: c.req.raw.signal });
      const file = await readPictureFile({ viewer, graph: own }, c.req.param('id'));
      if (!file) throw new NotFoundError('notFound');
      return keptDownload(c, files, file);
    },
  );
}
