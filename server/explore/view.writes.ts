import { randomUUID } from 'node:crypto';
import { exploreLockView, exploreView, exploreViews } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Props } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import type { ViewRow } from './explore.types.ts';
import { viewFact } from './view.facts.ts';

const nameLength = 60;
const bodyLength = 400_000;

export interface ViewInput {
  readonly clientMutationId: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly name: string;
  readonly rootId: string;
  readonly body: string;
  readonly shared: boolean;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The saved views that start at a thing, without what they draw: one trip. */
export async function readViews({ graph, viewer }: Reader, rootId: string): Promise<readonly ViewRow[]> {
  return (await graph.read(exploreViews, { rootId, viewer: scopeOf({ viewer }) })).map(({ view }) => view);
}

/** A saved view; null: there is none that the viewer may see. */
export async function readView({ graph, viewer }: Reader, id: string): Promise<ViewRow | null> {
  const [row] = await graph.read(exploreView, { id, viewer: scopeOf({ viewer }) });
  return row?.view ?? null;
}

/** Throws NOT_FOUND, FORBIDDEN for another person's view, and CONFLICT when it changed since it was looked at. */
async function lockOwn(tx: WriteTransaction, id: string, userId: string, expected: number | null): Promise<void> {
  const [found] = await tx.run(exploreLockView, { id });
  if (!found) throw new NotFoundError('viewNotFound', { field: 'id' });
  if (found.owner !== userId) throw new ForbiddenError('viewNotOwn');
  if (found.version === expected) return;
  const params = { by: found.by, at: found.at };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

/** Saves a view, new or in the place of one's own; answers its id. */
export async function saveView(context: Reader, input: ViewInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const name = input.name.trim();
  const length = [...name].length;
  if (length < 1 || length > nameLength) {
    throw new InvalidError('viewName', { field: 'name', params: { max: nameLength, value: length } });
  }
  if (!/^[\w-]+$/.test(input.body) || input.body.length > bodyLength)
    throw new InvalidError('viewBody', { field: 'body' });
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'saveExploreView', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const { id: known = null, rootId, shared } = input;
    if (known !== null) await lockOwn(tx, known, userId, input.expectedVersion ?? null);
    const id = known ?? randomUUID();
    const said: Props = { name, rootId, shared, body: input.body, state: 'KEPT' };
    const props = { ...said, owner: userId, by: username, at: stamp.at };
    await saveFacts(tx, [{ kind: viewFact, id, props }], stamp);
    return id;
  });
}

/** Takes one's own view away; its history stays. */
export async function removeView(
  context: Reader,
  input: { readonly clientMutationId: string; readonly id: string; readonly expectedVersion: number },
): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'removeExploreView', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    await lockOwn(tx, input.id, userId, input.expectedVersion);
    await saveFacts(tx, [{ kind: viewFact, id: input.id, props: { state: 'GONE' } }], stamp);
    return input.id;
  });
}
