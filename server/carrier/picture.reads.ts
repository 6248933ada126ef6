import { carrierPictureFile, carrierPictures } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { isKeptType } from '../platform/files/file-type.rules.ts';
import type { KeptFile } from '../platform/files/kept-files.ts';
import type { PictureRow } from './picture.types.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The photos and plans of a carrier that stand: one trip. */
export async function readPictures(context: Reader, id: string): Promise<readonly PictureRow[]> {
  const [row] = await context.graph.read(carrierPictures, { id, viewer: scopeOf(context) });
  return row?.pictures ?? [];
}

/** What a picture is stored under; null: there is none, or it was taken back. */
export async function readPictureFile(context: Reader, id: string): Promise<KeptFile | null> {
  const [row] = await context.graph.read(carrierPictureFile, { id, viewer: scopeOf(context) });
  if (!row || !isKeptType(row.file.type)) return null;
  return { ...row.file, type: row.file.type };
}
