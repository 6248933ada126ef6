import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { readJobs } from './import.jobs.ts';
import { ImportJobType } from './import.schema.ts';
import type { ImportJob } from './import-job.ts';
import { cancelImport, resumeImport, undoImport } from './manage.jobs.ts';
import type { EditedFact } from './undo.rules.ts';

const EditedFactType = builder.objectRef<EditedFact>('EditedFact').implement({
  description: 'Something that an import wrote and that somebody changed, or put to use, since.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    kind: t.exposeString('kind'),
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    by: t.exposeString('by', { nullable: true }),
    at: t.expose('at', { type: 'DateTime', nullable: true }),
  }),
});

interface Undo {
  readonly job: ImportJob;
  readonly begun: boolean;
  readonly edited: readonly EditedFact[];
  readonly editedCount: number;
}

const ImportUndoType = builder.objectRef<Undo>('ImportUndo').implement({
  description: 'Whether the undo has begun; if not, what was edited since (the first 500): nothing was undone then.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    job: t.expose('job', { type: ImportJobType }),
    begun: t.exposeBoolean('begun'),
    edited: t.expose('edited', { type: [EditedFactType] }),
    editedCount: t.exposeInt('editedCount'),
  }),
});

async function jobAfter(context: Context, id: string): Promise<ImportJob> {
  const [job] = await readJobs(context, id, 1);
  invariant(job, 'a managed import has a job');
  return job;
}

const UndoImportInput = builder.inputType('UndoImportInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    skipEdited: t.boolean({ required: true }),
  }),
});

builder.mutationField('undoImport', (t) =>
  t.field({
    type: ImportUndoType,
    description: 'Undoes an import in the background; asked again it goes on with an undo that was cut off.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: UndoImportInput, required: true }) },
    errors: answers('UndoImport'),
    resolve: async (_root, { input }, context) => {
      const refused = await undoImport(context, input);
      const job = await jobAfter(context, input.id);
      if (refused && !refused.undone) return { job, begun: false, ...refused };
      return { job, begun: true, edited: [], editedCount: 0 };
    },
  }),
);

const ManageImportInput = builder.inputType('ManageImportInput', {
  fields: (t) => ({ clientMutationId: t.string({ required: true }), id: t.id({ required: true }) }),
});

builder.mutationField('cancelImport', (t) =>
  t.field({
    type: ImportJobType,
    description: 'Stops a running import at its next chunk and undoes what it wrote.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: ManageImportInput, required: true }) },
    errors: answers('CancelImport'),
    resolve: async (_root, { input }, context) => {
      await cancelImport(context, input);
      return jobAfter(context, input.id);
    },
  }),
);

builder.mutationField('resumeImport', (t) =>
  t.field({
    type: ImportJobType,
    description: 'Goes on with an import that was cut off.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: ManageImportInput, required: true }) },
    errors: answers('ResumeImport'),
    resolve: async (_root, { input }, context) => {
      await resumeImport(context, input);
      return jobAfter(context, input.id);
    },
  }),
);
