import { Hono } from 'hono';
import type { FileStore } from '../platform/files/file-store.ts';
import { limitBody } from '../platform/http/body.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { uploadName } from '../platform/http/upload.ts';
import { sheetPool } from './sheet-pool.ts';

const fileBytes = 20_000_000;

/**
 * Uploads of sheets: the body is the file, its name in `x-file-name`. A header of our own cannot be sent from another
 * site. What is no sheet is refused here, by its content (safety requirement U1); rows are read by the import.
 */
export function fileRoutes(files: FileStore): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/', need('import.run'), limitBody(fileBytes, '20 MB'), async (c) => {
    const name = uploadName(c.req.header('x-file-name'));
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    await sheetPool.run(c.var.viewer.username, { name: 'type', file: name }, bytes);
    return c.json(await files.put(name, bytes), 201);
  });
}
