import { regionLockOutline } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import { outlineFact, outlineOfFact } from './outline.facts.ts';
import { outlineOf } from './outline.rules.ts';

export interface OutlineInput {
  readonly clientMutationId: string;
  readonly region: string;
  /** Of the upload; none takes the outline off. */
  readonly fileId?: string | null | undefined;
  readonly on: string;
  readonly source: string;
  readonly expectedVersion?: number | null | undefined;
}

const longestSource = 200;
const idOf = (region: string) => `outline-${region}`;

async function shapesOf(context: Context, fileId: string) {
  const file = await context.files.get(fileId);
  if (!file) throw new NotFoundError('fileNotFound', { field: 'fileId' });
  return { fileName: file.name, shapes: JSON.stringify(outlineOf(Buffer.from(file.bytes).toString('utf8'))) };
}

async function lock(tx: WriteTransaction, { region, expectedVersion = null }: OutlineInput): Promise<void> {
  const [row] = await tx.run(regionLockOutline, { region, id: idOf(region) });
  if (!row) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: region } });
  const { version, by, at } = row.locked;
  if (version === expectedVersion) return;
  const params = { by: by ?? '导入', at: at ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

/** Keeps the outline of a region that somebody supplies as GeoJSON, or takes it off. Throws INVALID, NOT_FOUND, CONFLICT. */
export async function saveOutline(context: Context, input: OutlineInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { region, on } = input;
  if (on > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  const title = input.source.trim();
  if (title === '' || [...title].length > longestSource) {
    const detail = said(`须写明，不超过 ${longestSource} 字`, `say it in at most ${longestSource} characters`);
    throw new InvalidError('valueInvalid', { field: 'source', params: { field: said('依据', 'Source'), detail } });
  }
  const drawn = input.fileId ? await shapesOf(context, input.fileId) : { fileName: null, shapes: null };
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'saveRegionOutline', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    await lock(tx, input);
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const cited = { sourceIds: [source.id], asOf: on };
    const id = idOf(region);
    const props = { ...drawn, ...cited, on, by: stamp.by, recordedAt: stamp.at };
    const within = { from: id, to: region, props: { state: 'CONFIRMED', ...cited } };
    await saveFacts(
      tx,
      [source, { kind: outlineFact, id, props }, { kind: outlineOfFact, id: relationId(id, region), ...within }],
      stamp,
    );
    return region;
  });
}
