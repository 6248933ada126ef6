import { builder } from '../platform/api/builder.ts';
import { mutationErrors } from '../platform/api/errors.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { readJobs, sheetKinds, startImport } from './import.jobs.ts';
import type { RegisteredKind } from './import.registry.ts';
import { namedTallies } from './import.report.ts';
import type { Problem, RowNote, SheetShape } from './import.types.ts';
import { type ImportJob, readingOf, type StoredReport } from './import-job.ts';
import type { ColumnChoice } from './sheet.rules.ts';
import { canUndo, mayManage } from './undo.rules.ts';

const ImportColumnType = builder.objectRef<SheetShape['columns'][number]>('ImportColumnInfo').implement({
  description: 'A column of a kind of sheet.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    title: t.string({ resolve: ({ names: [title = ''] }) => title }),
    required: t.exposeBoolean('required'),
    note: t.string({ nullable: true, resolve: ({ note }) => note ?? null }),
  }),
});

const ImportKindType = builder.objectRef<RegisteredKind>('ImportKindInfo').implement({
  description: 'A kind of sheet that people import.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    title: t.exposeString('title'),
    sheet: t.boolean({ resolve: ({ sheet }) => sheet !== null }),
    needsRegion: t.exposeBoolean('needsRegion'),
    columns: t.field({ type: [ImportColumnType], resolve: ({ sheet }) => [...(sheet?.columns ?? [])] }),
  }),
});

const ImportProblemType = builder.objectRef<Problem>('ImportProblem').implement({
  description: 'Why one cell was not taken, and what to do about it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    row: t.exposeInt('row'),
    column: t.exposeString('column'),
    value: t.exposeString('value'),
    reason: t.exposeString('reason'),
    fix: t.exposeString('fix'),
  }),
});

const ImportNoteType = builder.objectRef<RowNote>('ImportNote').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ row: t.exposeInt('row'), text: t.exposeString('text') }),
});

const ImportTallyType = builder.objectRef<{ name: string; label: string; count: number }>('ImportTally').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ name: t.exposeString('name'), label: t.exposeString('label'), count: t.exposeInt('count') }),
});

const ImportReportType = builder.objectRef<StoredReport>('ImportReport').implement({
  description: 'created + changed + unchanged + conflicts + rejected = rows; the first 500 problems and notes.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    rows: t.exposeInt('rows'),
    created: t.exposeInt('created'),
    changed: t.exposeInt('changed'),
    unchanged: t.exposeInt('unchanged'),
    conflicts: t.exposeInt('conflicts'),
    rejected: t.exposeInt('rejected'),
    problemCount: t.exposeInt('problemCount'),
    noteCount: t.exposeInt('noteCount'),
    problems: t.expose('problems', { type: [ImportProblemType] }),
    notes: t.expose('notes', { type: [ImportNoteType] }),
    tally: t.field({ type: [ImportTallyType], resolve: ({ tally }) => namedTallies(tally) }),
  }),
});

const ColumnChoiceType = builder.objectRef<ColumnChoice>('ImportColumnChoice').implement({
  description: "Which column of the file is which of the kind's; field null: not read.",
  authScopes: { signedIn: true },
  fields: (t) => ({ heading: t.exposeString('heading'), field: t.exposeString('field', { nullable: true }) }),
});

export const ImportJobType = builder.objectRef<ImportJob>('ImportJob').implement({
  description:
    'A run of an import: RUNNING, DONE, FAILED, CANCELLED, UNDOING, UNDONE; INTERRUPTED or UNDO_INTERRUPTED when its process ended under it.',
  authScopes: { permission: 'import.run' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    kindTitle: t.string({
      resolve: ({ kind }) => sheetKinds.find(({ name }) => name === kind)?.title ?? kind,
    }),
    file: t.exposeString('file'),
    region: t.exposeString('region', { nullable: true }),
    regionName: t.exposeString('regionName', { nullable: true }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    dryRun: t.boolean({ resolve: ({ dryRun }) => dryRun === true }),
    state: t.string({ resolve: (job) => stateOf(job, new Date()) }),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    error: t.exposeString('error', { nullable: true }),
    undoneBy: t.string({ nullable: true, resolve: ({ undoneBy }) => undoneBy ?? null }),
    mayManage: t.boolean({
      description: 'Whether the viewer may stop, resume and undo it.',
      resolve: (job, _args, { viewer, permissions }) => mayManage(job, { username: viewer.username, permissions }),
    }),
    mayUndo: t.boolean({
      description: 'Whether there is something to undo.',
      resolve: ({ state, dryRun, staged, chunks, done }) => canUndo({ state, dryRun, staged, chunks, done }),
    }),
    report: t.expose('report', { type: ImportReportType, nullable: true }),
    fileId: t.id({ nullable: true, resolve: ({ fileId }) => fileId ?? null }),
    encoding: t.string({ nullable: true, resolve: ({ encoding }) => encoding ?? null }),
    columns: t.field({
      type: [ColumnChoiceType],
      nullable: true,
      resolve: (job) => readingOf(job).columns,
    }),
  }),
});

builder.queryField('importKinds', (t) =>
  t.field({ type: [ImportKindType], authScopes: { permission: 'import.run' }, resolve: () => [...sheetKinds] }),
);

builder.queryField('importJob', (t) =>
  t.field({
    type: ImportJobType,
    nullable: true,
    authScopes: { permission: 'import.run' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => (await readJobs(context, id, 1))[0] ?? null,
  }),
);

builder.queryField('importJobs', (t) =>
  t.field({
    type: [ImportJobType],
    description: 'The newest imports, at most 50.',
    authScopes: { permission: 'import.run' },
    args: { first: t.arg.int() },
    resolve: async (_root, { first }, context) => [...(await readJobs(context, null, Math.max(1, first ?? 20)))],
  }),
);

const ColumnChoiceInput = builder.inputType('ImportColumnInput', {
  fields: (t) => ({ heading: t.string({ required: true }), field: t.string() }),
});

const StartImportInput = builder.inputType('StartImportInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    fileId: t.id({ required: true }),
    kind: t.string({ required: true }),
    region: t.string(),
    dryRun: t.boolean({ required: true }),
    encoding: t.string(),
    columns: t.field({ type: [ColumnChoiceInput] }),
    remember: t.string(),
  }),
});

builder.mutationField('startImport', (t) =>
  t.field({
    type: ImportJobType,
    description: 'Starts the import of an uploaded file; a dry run writes nothing but its report.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: StartImportInput, required: true }) },
    errors: {
      types: mutationErrors,
      union: { name: 'StartImportResult' },
      result: { name: 'MutationStartImportSuccess', authScopes: { signedIn: true } },
    },
    resolve: async (_root, { input }, context) => {
      const [job] = await readJobs(context, await startImport(context, input), 1);
      invariant(job, 'a started import has a job');
      return job;
    },
  }),
);
