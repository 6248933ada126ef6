import { policyLockScope } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { statedSource } from '../source/source.writes.ts';
import { entryText } from '../targeting/entry.rules.ts';
import { mustBeSeen } from '../targeting/entry.writes.ts';
import type { LockedScope } from './paper.types.ts';
import { signed } from './paper-facts.ts';
import { policyScopeFact } from './policy.facts.ts';

/** What applies to what: a document, or one clause of it, to an industry, or to one link of it. */
export interface ScopeInput {
  readonly clientMutationId: string;
  readonly documentId: string;
  readonly clauseId?: string | null | undefined;
  readonly industryId: string;
  readonly linkId?: string | null | undefined;
}

export interface RecordScopeInput extends ScopeInput {
  /** Of what is recorded already, where it is said anew. */
  readonly expectedVersion?: number | null | undefined;
  /** By which words, or who said so. */
  readonly source: string;
}

export interface WithdrawScopeInput extends ScopeInput {
  readonly expectedVersion: number;
  readonly reason: string;
}

function write(
  context: Context,
  operation: string,
  input: RecordScopeInput | WithdrawScopeInput,
  factsOf: (id: string, known: LockedScope | null, stamp: Stamp) => readonly Fact[],
): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { documentId, clauseId = null, industryId, linkId = null } = input;
  const { id: userId, username } = context.viewer;
  const id = relationId(documentId, clauseId ?? '', industryId, linkId ?? '');
  const request = { userId, username, operation, clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(policyLockScope, { id, documentId, clauseId, industryId, linkId });
    if (!row) throw new NotFoundError('scopeNotFound', { field: 'documentId' });
    await saveFacts(tx, factsOf(id, row.scope, stamp), stamp);
    return documentId;
  });
}

/** Records that a document or clause applies to an industry or link. Throws INVALID, NOT_FOUND. */
export function recordScope(context: Context, input: RecordScopeInput): Promise<string> {
  const { documentId, clauseId = null, industryId, linkId = null } = input;
  const origin = entryText('source', input.source);
  return write(context, 'recordPolicyScope', input, (id, known, stamp) => {
    // What was taken back leaves room for a new record under its id.
    if (known?.state === 'CONFIRMED') mustBeSeen(known, input.expectedVersion);
    const day = dayOf(new Date(stamp.at));
    const source = statedSource(origin, stamp.by, day);
    const ends = { documentId, clauseId, industryId, linkId };
    const props = { ...ends, on: day, asOf: day, sourceIds: [source.id], ...signed(stamp) };
    return [source, { kind: policyScopeFact, id, props }];
  });
}

/** Takes such a record back; it stays in the history. Throws NOT_FOUND, CONFLICT. */
export function withdrawScope(context: Context, input: WithdrawScopeInput): Promise<string> {
  const withdrawnBecause = entryText('reason', input.reason);
  return write(context, 'withdrawPolicyScope', input, (id, known, { by, at }) => {
    if (known?.state !== 'CONFIRMED') throw new NotFoundError('scopeNotFound', { field: 'documentId' });
    mustBeSeen(known, input.expectedVersion);
    return [{ kind: policyScopeFact, id, props: { state: 'WITHDRAWN', withdrawnBecause, by, recordedAt: at } }];
  });
}
