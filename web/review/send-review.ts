import { outcomeOf } from '../platform/data/outcome.ts';
import { newRequestId } from '../platform/data/request-id.ts';
import { useAction } from '../platform/data/use-data.ts';
import { history, type StepItem } from './history.ts';
import { type Decided, type OccupationState, ReviewOccupationsMutation } from './review.query.ts';

export type Answer =
  | { readonly kind: 'done'; readonly data: readonly Decided[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly text: string };

export type Verdict = Readonly<{ state: OccupationState; reason: string | null }>;

/** A function that judges up to 200 rows alike in one call, and notes the versions that they have then. */
export function useSendReview(): (items: readonly StepItem[], verdict: Verdict) => Promise<Answer> {
  const send = useAction(ReviewOccupationsMutation);
  return async (items, { state, reason }) => {
    const done = await send({
      input: {
        clientMutationId: newRequestId(),
        items: items.map(({ id, version }) => ({ id, expectedVersion: version })),
        decision: state,
        reason,
      },
    });
    const outcome = outcomeOf(done, (data) => data.reviewOccupations);
    if (outcome.status === 'failed') {
      return outcome.code === 'CONFLICT' ? { kind: 'conflict' } : { kind: 'failed', text: outcome.text };
    }
    const former = new Map(items.map(({ id, version }) => [id, version]));
    for (const { id, version } of outcome.value) history.noteMove(id, former.get(id) ?? version, version);
    return { kind: 'done', data: outcome.value };
  };
}
