import { regionLockDirections } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import { directedAtFact } from './direction.facts.ts';

export interface DirectionInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly industryIds: readonly string[];
  /** What it was for when it was looked at. */
  readonly seen: readonly string[];
  readonly on: string;
  readonly source: string;
}

const longestSource = 200;
const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join('\n') === b.toSorted().join('\n');

function titleOf(given: string): string {
  const title = given.trim();
  if (title !== '' && [...title].length <= longestSource) return title;
  const detail = said(`须写明，不超过 ${longestSource} 字`, `say it in at most ${longestSource} characters`);
  throw new InvalidError('valueInvalid', { field: 'source', params: { field: said('依据', 'Source'), detail } });
}

/** Says what a street or town is for; what is left out is withdrawn. Throws INVALID, NOT_FOUND or CONFLICT. */
export function setDirections(context: Context, input: DirectionInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { region, on } = input;
  const { id: userId, username } = context.viewer;
  if (on > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  const title = titleOf(input.source);
  const wanted = [...new Set(input.industryIds)];
  const request = { userId, username, operation: 'setDirections', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(regionLockDirections, { region, industryIds: wanted });
    if (!row) throw new NotFoundError('regionNotFound', { field: 'region', params: { id: region } });
    const { current, known } = row.locked;
    if (!same(current, input.seen)) throw new ConflictError('directionsChanged', { field: 'seen' });
    const missing = wanted.find((id) => !known.includes(id));
    if (missing !== undefined)
      throw new NotFoundError('industryNotFound', { field: 'industryIds', params: { id: missing } });
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const fact = (to: string, state: string): Fact => ({
      ...{ kind: directedAtFact, id: relationId(region, to), from: region, to },
      props: { state, on, asOf: on, sourceIds: [source.id], by: stamp.by, recordedAt: stamp.at },
    });
    const gone = current.filter((id) => !wanted.includes(id));
    await saveFacts(
      tx,
      [source, ...wanted.map((id) => fact(id, 'CONFIRMED')), ...gone.map((id) => fact(id, 'WITHDRAWN'))],
      stamp,
    );
    return region;
  });
}
