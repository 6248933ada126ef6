import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { readLinks } from './chain.reads.ts';
import { SurveyType } from './chain.schema.ts';
import { recordSurvey } from './survey.writes.ts';

const RecordSurveyInput = builder.inputType('RecordSurveyInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    linkId: t.string({ required: true }),
    region: t.string({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    result: t.string({ required: true }),
    scope: t.string(),
    expectedVersion: t.int(),
  }),
});

builder.mutationField('recordSurvey', (t) =>
  t.field({
    type: SurveyType,
    description: 'Records that a region has been surveyed for a link (摸底); the answer is the latest record.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordSurveyInput, required: true }) },
    errors: answers('RecordSurvey'),
    resolve: async (_root, { input }, context) => {
      await recordSurvey(context, input);
      const found = await readLinks(context, { ids: [input.linkId], region: input.region }, ['survey']);
      const survey = found.get(input.linkId)?.survey;
      invariant(survey, 'a recorded survey is there');
      return survey;
    },
  }),
);
