import { builder } from '../platform/api/builder.ts';
import { mutationErrors } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { readOccupation } from './enterprise.reads.ts';
import { OccupationStateType, OccupationType } from './enterprise.schema.ts';
import { reviewOccupation } from './enterprise.writes.ts';

const ReviewOccupationInput = builder.inputType('ReviewOccupationInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.string({ required: true }),
    expectedVersion: t.int({ required: true }),
    decision: t.field({ type: OccupationStateType, required: true }),
    reason: t.string(),
  }),
});

builder.mutationField('reviewOccupation', (t) =>
  t.field({
    type: OccupationType,
    description: 'Confirms or rejects an occupation.',
    authScopes: { permission: 'occupation.review' },
    args: { input: t.arg({ type: ReviewOccupationInput, required: true }) },
    errors: {
      types: mutationErrors,
      union: { name: 'ReviewOccupationResult' },
      result: { name: 'MutationReviewOccupationSuccess', authScopes: { signedIn: true } },
    },
    resolve: async (_root, { input }, context) => {
      const occupation = await readOccupation(context, await reviewOccupation(context, input));
      invariant(occupation, 'a reviewed occupation is there');
      return occupation;
    },
  }),
);
