import { enterpriseLockOccupation } from '../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../chain/presence.writes.ts';
import type { Context } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, NotFoundError } from '../platform/kernel/errors.ts';
import { occupiesFact } from './enterprise.facts.ts';
import { checkReview, type Review } from './enterprise.rules.ts';

export interface ReviewInput extends Review {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * Confirms or rejects an occupation, or takes that back, and counts anew, in one transaction. Throws INVALID without a reason to reject,
 * NOT_FOUND, or CONFLICT when the occupation is not at the expected version.
 */
export async function reviewOccupation(context: Context, input: ReviewInput): Promise<string> {
  checkReview(input);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'reviewOccupation', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [current] = await tx.run(enterpriseLockOccupation, { id: input.id });
    if (!current) throw new NotFoundError('occupationNotFound', { field: 'id', params: { id: input.id } });
    if (current.version !== input.expectedVersion) {
      const params = { by: current.lastBy ?? '导入', at: current.lastAt ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    const former = await presenceOf(tx, [current.enterpriseId]);
    const props = {
      state: input.decision,
      reason: input.reason?.trim() || null,
      confirmedBy: input.decision === 'TO_REVIEW' ? null : username,
      asOf: dayOf(new Date(stamp.at)),
    };
    const fact = { kind: occupiesFact, id: input.id, from: current.enterpriseId, to: current.linkId, props };
    await saveFacts(tx, [fact], stamp);
    await recount(tx, former);
    return input.id;
  });
}
