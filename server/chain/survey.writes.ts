import { chainLockSurvey } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { surveyedFact } from './chain.facts.ts';
import { refreshSurveyed } from './presence.writes.ts';
import { checkSurvey, type SurveyRecord } from './survey.rules.ts';

export interface SurveyInput extends SurveyRecord {
  readonly clientMutationId: string;
  readonly linkId: string;
  readonly region: string;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Records that a region has been surveyed for a link. One record a day; a second one of the same day changes it and must
 * name the version it saw. Throws INVALID (also when 查实没有 contradicts confirmed firms), NOT_FOUND or CONFLICT.
 */
export async function recordSurvey(context: Context, input: SurveyInput): Promise<void> {
  checkSurvey(input, dayOf(new Date()));
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'recordSurvey', clientMutationId, body };
  await mutateOnce(context.graph, request, async (tx, stamp) => {
    const key = { regionId: input.region, linkId: input.linkId };
    const surveyId = relationId(input.region, input.linkId, input.on);
    const [current] = await tx.run(chainLockSurvey, { ...key, surveyId });
    if (!current) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: input.linkId } });
    if (current.version !== null && current.version !== input.expectedVersion) {
      const params = { by: current.lastBy ?? '导入', at: current.lastAt ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    if (input.result === 'NONE_FOUND' && current.confirmed > 0) {
      throw new InvalidError('surveyContradicts', { field: 'result', params: { confirmed: current.confirmed } });
    }
    const props = {
      on: input.on,
      result: input.result,
      scope: input.scope?.trim() || null,
      by: username,
      state: 'CONFIRMED',
      asOf: input.on,
      recordedAt: stamp.at,
    };
    await saveFacts(tx, [{ kind: surveyedFact, id: surveyId, from: input.region, to: input.linkId, props }], stamp);
    await refreshSurveyed(tx, [key]);
    return surveyId;
  });
}
