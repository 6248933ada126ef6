import { builder } from '../platform/api/builder.ts';
import { pageSize } from '../platform/api/paging.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { readJobs, sheetKinds } from './import.jobs.ts';
import { outcomeNames } from './import.rules.ts';
import { type OutcomeRows, outcomeRows } from './outcome-rows.ts';

const ImportOutcomeType = builder.enumType('ImportOutcome', {
  description: 'What a row of an imported file came to.',
  values: outcomeNames,
});

const ImportRowType = builder.objectRef<OutcomeRows['rows'][number]>('ImportRow').implement({
  description: 'A row of an imported file as it stands there.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    number: t.exposeInt('number'),
    cells: t.stringList({ resolve: ({ cells }) => [...cells] }),
  }),
});

const ImportRowsType = builder.objectRef<OutcomeRows>('ImportRows').implement({
  description: 'Rows behind a number of a report, in the order of the file; columns about persons are left out.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    totalCount: t.exposeInt('total'),
    header: t.stringList({ resolve: ({ header }) => [...header] }),
    rows: t.expose('rows', { type: [ImportRowType] }),
  }),
});

builder.queryField('importRows', (t) =>
  t.field({
    type: ImportRowsType,
    authScopes: { permission: 'import.run' },
    args: {
      id: t.arg.id({ required: true }),
      outcome: t.arg({ type: ImportOutcomeType, required: true }),
      from: t.arg.int({ description: 'How many of them to pass over.' }),
      first: t.arg.int(),
    },
    resolve: async (_root, { id, outcome, from, first }, context) => {
      const [job] = await readJobs(context, id, 1);
      if (!job) throw new NotFoundError('importNotFound', { field: 'id', params: { id } });
      const start = from ?? 0;
      if (start < 0) throw new InvalidError('pageSize', { field: 'from', params: { max: 0, value: start } });
      const kind = sheetKinds.find(({ name }) => name === job.kind);
      return outcomeRows(context.files, job, kind, context.viewer.username, {
        outcome,
        from: start,
        first: pageSize(first),
      });
    },
  }),
);
