import { Hono } from 'hono';
import type { FileStore } from '../platform/files/file-store.ts';
import { limitBody } from '../platform/http/body.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { uploadName } from '../platform/http/upload.ts';
import { outlineOf } from './outline.rules.ts';

const most = 8_000_000;

/** Uploads of GeoJSON: `POST /`, refused at once where it is none; it is drawn once a mutation says of which region. */
export function outlineRoutes(files: FileStore): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/', need('import.run'), limitBody(most, '8 MB'), async (c) => {
    const name = uploadName(c.req.header('x-file-name'));
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    outlineOf(Buffer.from(bytes).toString('utf8'));
    return c.json(await files.put(name, bytes), 201);
  });
}
