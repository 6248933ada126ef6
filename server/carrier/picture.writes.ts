import { carrierLockCarrier } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { type KeptType, pictureTypes } from '../platform/files/file-type.rules.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import { pictureFact, showsCarrierFact, showsUnitFact } from './picture.facts.ts';
import type { LockedCarrier, PictureKind } from './picture.types.ts';

export interface AddPictureInput {
  readonly clientMutationId: string;
  readonly carrierId: string;
  readonly unitId?: string | null | undefined;
  /** Of the upload. */
  readonly fileId: string;
  readonly kind: PictureKind;
  readonly caption?: string | null | undefined;
  readonly on: string;
}

export interface WithdrawPictureInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly carrierId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** What a carrier may be shown by: pictures, and plans as PDF too. */
export const pictureFileTypes: readonly KeptType[] = [...pictureTypes, 'pdf'];

const mostPictures = 40;
const longest = 100;
const none = { unitId: null, pictureId: null };

function words(field: 'caption' | 'reason', given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const name = field === 'caption' ? said('说明', 'Caption') : said('理由', 'Reason');
  const length = [...text].length;
  if (length > longest) throw new InvalidError('textTooLong', { field, params: { field: name, max: longest, length } });
  return text === '' ? null : text;
}

async function lock(
  tx: WriteTransaction,
  asked: { readonly id: string; readonly unitId: string | null; readonly pictureId: string | null },
): Promise<LockedCarrier> {
  const [row] = await tx.run(carrierLockCarrier, asked);
  if (!row) throw new NotFoundError('carrierNotFound', { field: 'carrierId', params: { id: asked.id } });
  return row.locked;
}

/** Keeps a photo or a plan of a carrier or of one of its units. Throws INVALID or NOT_FOUND. */
export async function addPicture(context: Context, input: AddPictureInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { carrierId, unitId = null, kind, on } = input;
  if (on > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  const caption = words('caption', input.caption);
  const kept = await context.files.keep(input.fileId, pictureFileTypes);
  if (kind === 'PHOTO' && kept.type === 'pdf') throw new InvalidError('photoIsPdf', { field: 'kind' });
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'addCarrierPicture', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const locked = await lock(tx, { ...none, id: carrierId, unitId });
    if (unitId !== null && locked.unit === null) {
      throw new NotFoundError('unitNotFound', { field: 'unitId', params: { id: unitId } });
    }
    if (locked.pictures >= mostPictures) throw new InvalidError('picturesMany', { params: { most: mostPictures } });
    // The same file of the same thing is the same picture.
    const id = relationId(unitId ?? carrierId, kept.sha256.slice(0, 16));
    const source = statedSource(kept.name, stamp.by, dayOf(new Date(stamp.at)));
    const sourceIds = [source.id];
    const props = {
      ...{ kind, caption, on, asOf: on, state: 'CONFIRMED', withdrawnBecause: null },
      ...{ fileHash: kept.sha256, fileName: kept.name, fileType: kept.type, fileSize: kept.size },
      ...{ sourceIds, by: stamp.by, recordedAt: stamp.at },
    };
    const shows = { state: 'CONFIRMED', sourceIds };
    const facts: Fact[] = [
      source,
      { kind: pictureFact, id, props },
      { kind: showsCarrierFact, id: relationId(id, carrierId), from: id, to: carrierId, props: shows },
    ];
    if (unitId !== null) {
      facts.push({ kind: showsUnitFact, id: relationId(id, unitId), from: id, to: unitId, props: shows });
    }
    await saveFacts(tx, facts, stamp);
    return carrierId;
  });
}

/** Takes a picture back: by who added it, or by who may edit chains. Throws INVALID, FORBIDDEN, NOT_FOUND, CONFLICT. */
export function withdrawPicture(context: Context, input: WithdrawPictureInput): Promise<string> {
  const withdrawnBecause = words('reason', input.reason);
  if (withdrawnBecause === null) {
    const params = { field: said('理由', 'Reason'), detail: said('没有写', 'it is empty') };
    throw new InvalidError('valueInvalid', { field: 'reason', params });
  }
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'withdrawCarrierPicture', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const { picture } = await lock(tx, { ...none, id: input.carrierId, pictureId: input.id });
    if (picture?.state !== 'CONFIRMED') throw new NotFoundError('notFound', { field: 'id' });
    if (picture.by !== username && !context.permissions.has('chain.edit')) throw new ForbiddenError();
    if (picture.version !== input.expectedVersion) {
      const params = { by: picture.by ?? '导入', at: picture.at ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    await saveFacts(tx, [{ kind: pictureFact, id: input.id, props: { state: 'WITHDRAWN', withdrawnBecause } }], stamp);
    return input.carrierId;
  });
}
