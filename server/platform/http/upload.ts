import { type Context, Hono } from 'hono';
import { safeFileName } from '../files/file-name.rules.ts';
import type { FileStore } from '../files/file-store.ts';
import { type KeptType, keptTypes } from '../files/file-type.rules.ts';
import { type KeptFile, keptKind } from '../files/kept-files.ts';
import { InvalidError, NotFoundError } from '../kernel/errors.ts';
import { attachment } from './attachment.ts';
import { limitBody } from './body.ts';
import { need, type SignedInEnv } from './signed-in.ts';

/** The name of an uploaded file, from the header `x-file-name`; throws INVALID when there is none. */
export function uploadName(header: string | undefined): string {
  try {
    const name = decodeURIComponent(header ?? '');
    if (name !== '') return safeFileName(name);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  throw new InvalidError('fileNameMissing');
}

const megabyte = 1_000_000;

/**
 * Uploads of files that are to be kept: `POST /`, the body is the file, its name in `x-file-name` (a header of our own
 * cannot be sent from another site). Checked by content and size; it lies among the uploads of seven days until a
 * mutation keeps it (`FileStore.keep`). Answers 201 with `{id, name, size, sha256}`.
 */
export function uploadRoutes(
  files: FileStore,
  { permission, types }: { readonly permission: string; readonly types: readonly KeptType[] },
): Hono<SignedInEnv> {
  const most = Math.max(...types.map((type) => keptTypes[type].most));
  return new Hono<SignedInEnv>().post('/', need(permission), limitBody(most, `${most / megabyte} MB`), async (c) => {
    const name = uploadName(c.req.header('x-file-name'));
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    keptKind(name, bytes, types);
    return c.json(await files.put(name, bytes), 201);
  });
}

/**
 * A kept file as a download, never shown by the browser as a page of ours; whether the viewer may have it is checked
 * before, on the node that names it. Throws NOT_FOUND when it is not on this machine.
 */
export async function keptDownload(c: Context<SignedInEnv>, files: FileStore, file: KeptFile): Promise<Response> {
  const bytes = await files.kept.get(file.sha256);
  if (!bytes) throw new NotFoundError('keptGone', { params: { file: file.name } });
  const { media, ending } = keptTypes[file.type];
  return c.body(bytes, 200, {
    'content-type': media,
    'content-disposition': attachment(file.name, `file.${ending}`),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    etag: `"${file.sha256}"`,
  });
}
