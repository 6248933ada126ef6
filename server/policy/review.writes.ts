import { policyLockReview } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { statedSource } from '../source/source.writes.ts';
import { ruleHash } from './gate.rules.ts';
import { policyReviewFact } from './policy.facts.ts';
import { bookOf, readPackage } from './policy.reads.ts';
import type { Conclusion } from './rule-store.types.ts';
import { neededText } from './rule-store.writes.ts';

export interface ReviewInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly ruleId: string;
  readonly on: string;
  readonly who: string;
  readonly conclusion: Conclusion;
  readonly reference: string;
}

/** Records what a review of fair competition concluded about a rule as it stands. Throws INVALID or NOT_FOUND. */
export async function recordReview(context: Context, input: ReviewInput): Promise<string> {
  const who = neededText('who', said('审查单位或人', 'Who reviewed'), input.who);
  const reference = neededText('reference', said('审查依据', 'Reference'), input.reference);
  if (input.on > dayOf(new Date()))
    throw new InvalidError('dateInFuture', { field: 'on', params: { value: input.on } });
  const view = await readPackage(context, { region: input.region });
  const rule = view && bookOf(view).find((each) => each.rule.id === input.ruleId)?.rule;
  const home = view?.documents.find(({ clauses }) => clauses.some(({ id }) => id === rule?.clause));
  if (!rule || !home) throw new NotFoundError('notFound', { field: 'ruleId' });
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'recordPolicyReview', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const source = statedSource(`公平竞争审查 ${reference}`, stamp.by, input.on);
    const id = `review-${sha256(stamp.batchId).slice(0, 16)}`;
    const props = {
      ...{ ruleId: rule.id, ruleHash: ruleHash(rule), regionId: home.regionId, on: input.on, who, reference },
      ...{ conclusion: input.conclusion, by: stamp.by, recordedAt: stamp.at, state: 'CONFIRMED' },
      ...{ withdrawnBecause: null, sourceIds: [source.id], asOf: input.on },
    };
    await saveFacts(tx, [source, { kind: policyReviewFact, id, props }], stamp);
    return input.region;
  });
}

export interface WithdrawReviewInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes a review back: what it let be offered is withheld again. Throws INVALID, NOT_FOUND or CONFLICT. */
export function withdrawReview(context: Context, input: WithdrawReviewInput): Promise<string> {
  const withdrawnBecause = neededText('reason', said('理由', 'Reason'), input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'withdrawPolicyReview', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [known] = await tx.run(policyLockReview, { id: input.id });
    if (known?.state !== 'CONFIRMED') throw new NotFoundError('notFound', { field: 'id' });
    const { version, by, at } = known;
    if (version !== input.expectedVersion)
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params: { by, at } });
    const props = { state: 'WITHDRAWN', withdrawnBecause };
    await saveFacts(tx, [{ kind: policyReviewFact, id: input.id, props }], stamp);
    return input.region;
  });
}
