import { enterpriseLockOccupations } from '../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../chain/presence.writes.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { occupiesFact } from './enterprise.facts.ts';
import { checkReview, type Review } from './enterprise.rules.ts';

export interface ReviewItem {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface ReviewInput extends Review {
  readonly clientMutationId: string;
  readonly items: readonly ReviewItem[];
}

const mostItems = 200;

/** What a judgement writes on an occupation. */
export function reviewFact(
  at: { readonly id: string; readonly enterpriseId: string; readonly linkId: string },
  { decision, reason }: Review,
  stamp: Pick<Stamp, 'at' | 'by'>,
): Fact {
  const props = {
    state: decision,
    reason: reason?.trim() || null,
    confirmedBy: decision === 'TO_REVIEW' ? null : stamp.by,
    asOf: dayOf(new Date(stamp.at)),
  };
  return { kind: occupiesFact, id: at.id, from: at.enterpriseId, to: at.linkId, props };
}

function checkItems(items: readonly ReviewItem[]): void {
  const ids = new Set(items.map(({ id }) => id));
  if (items.length === 0 || items.length > mostItems || ids.size < items.length) {
    throw new InvalidError('reviewItems', { field: 'items', params: { max: mostItems, value: items.length } });
  }
}

async function lockAtVersions(tx: WriteTransaction, items: readonly ReviewItem[]) {
  const locked = await tx.run(enterpriseLockOccupations, { ids: items.map(({ id }) => id) });
  const byId = new Map(locked.map((row) => [row.id, row]));
  for (const { id, expectedVersion } of items) {
    const current = byId.get(id);
    if (!current) throw new NotFoundError('occupationNotFound', { field: 'items', params: { id } });
    if (current.version !== expectedVersion) {
      const { enterpriseName: name, lastBy, lastAt } = current;
      const params = { id, name, by: lastBy ?? '导入', at: lastAt ?? '此前' };
      throw new ConflictError('reviewConflict', { field: 'expectedVersion', params });
    }
  }
  return locked;
}

/**
 * Confirms or rejects occupations, or takes that back, and counts anew, all in one transaction. Throws INVALID without a
 * reason to reject, NOT_FOUND, or CONFLICT when one of them is not at the expected version: then none is written.
 */
export async function reviewOccupations(context: Context, input: ReviewInput): Promise<readonly string[]> {
  checkReview(input);
  checkItems(input.items);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'reviewOccupations', clientMutationId, body };
  const ids = await mutateOnce(context.graph, request, async (tx, stamp) => {
    const locked = await lockAtVersions(tx, input.items);
    const former = await presenceOf(tx, [...new Set(locked.map(({ enterpriseId }) => enterpriseId))]);
    await saveFacts(
      tx,
      locked.map((row) => reviewFact(row, input, stamp)),
      stamp,
    );
    await recount(tx, former);
    return input.items.map(({ id }) => id).join('\n');
  });
  return ids.split('\n');
}
