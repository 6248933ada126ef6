import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { readOccupations } from './enterprise.reads.ts';
import { OccupationStateType, OccupationType } from './enterprise.schema.ts';
import { reviewOccupations } from './enterprise.writes.ts';

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
    description: 'Confirms or rejects an occupation, or takes that back.',
    authScopes: { permission: 'occupation.review' },
    args: { input: t.arg({ type: ReviewOccupationInput, required: true }) },
    errors: answers('ReviewOccupation'),
    resolve: async (_root, { input: { id, expectedVersion, ...rest } }, context) => {
      const ids = await reviewOccupations(context, { ...rest, items: [{ id, expectedVersion }] });
      const [occupation] = await readOccupations(context, ids);
      invariant(occupation, 'a reviewed occupation is there');
      return occupation;
    },
  }),
);

const ReviewItem = builder.inputType('ReviewItem', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int({ required: true }) }),
});

const ReviewOccupationsInput = builder.inputType('ReviewOccupationsInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    items: t.field({ type: [ReviewItem], required: true }),
    decision: t.field({ type: OccupationStateType, required: true }),
    reason: t.string(),
  }),
});

builder.mutationField('reviewOccupations', (t) =>
  t.field({
    type: [OccupationType],
    description: 'Judges up to 200 occupations alike: all of them or, when one was changed meanwhile, none.',
    authScopes: { permission: 'occupation.review' },
    args: { input: t.arg({ type: ReviewOccupationsInput, required: true }) },
    complexity: { field: 1, multiplier: 10 },
    errors: answers('ReviewOccupations'),
    resolve: async (_root, { input }, context) => readOccupations(context, await reviewOccupations(context, input)),
  }),
);
