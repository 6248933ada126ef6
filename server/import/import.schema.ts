import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { stateOf } from '../platform/jobs/job-state.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { columnTitle, valueIn } from './column-titles.rules.ts';
import { readJobs, sheetKinds, startImport } from './import.jobs.ts';
import type { RegisteredKind } from './import.registry.ts';
import { namedTallies } from './import.report.ts';
import type { Problem, RowNote, SheetShape } from './import.types.ts';
import { type ImportJob, readingOf, type StoredReport } from './import-job.ts';
import { errorIn } from './job-error.rules.ts';
import { titleIn } from './kind-titles.rules.ts';
import type { ColumnChoice } from './sheet.rules.ts';
import { toldIn } from './told.rules.ts';
import { canUndo, mayManage } from './undo.rules.ts';

const ImportColumnType = builder.objectRef<SheetShape['columns'][number]>('ImportColumnInfo').implement({
  description: 'A column of a kind of sheet.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    title: t.string({ resolve: ({ names: [title = ''] }) => title }),
    label: t.string({
      description: 'The title in the language of the reader; sheets are in Chinese.',
      resolve: ({ names: [title = ''] }, _args, { language }) => columnTitle(title)[language],
    }),
    required: t.exposeBoolean('required'),
    note: t.string({ nullable: true, resolve: ({ note }) => note ?? null }),
  }),
});

const ImportKindType = builder.objectRef<RegisteredKind>('ImportKindInfo').implement({
  description: 'A kind of sheet that people import.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    title: t.string({ resolve: (kind, _args, { language }) => titleIn(language, kind) }),
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
    column: t.string({ resolve: ({ column }, _args, { language }) => columnTitle(column)[language] }),
    value: t.string({ resolve: (problem, _args, { language }) => valueIn(language, problem) }),
    reason: t.string({ resolve: ({ reason }, _args, { language }) => toldIn(language, reason) }),
    fix: t.string({ resolve: ({ fix }, _args, { language }) => toldIn(language, fix) }),
  }),
});

const ImportNoteType = builder.objectRef<RowNote>('ImportNote').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    row: t.exposeInt('row'),
    text: t.string({ resolve: ({ text }, _args, { language }) => toldIn(language, text) }),
  }),
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
    tally: t.field({
      type: [ImportTallyType],
      resolve: ({ tally }, _args, { language }) => namedTallies(tally, language),
    }),
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
      resolve: ({ kind }, _args, { language }) =>
        titleIn(language, sheetKinds.find(({ name }) => name === kind) ?? { name: kind, title: kind }),
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
    error: t.string({
      nullable: true,
      resolve: ({ error }, _args, { language }) => (error == null ? null : errorIn(language, error)),
    }),
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
    errors: answers('StartImport'),
    resolve: async (_root, { input }, context) => {
      const [job] = await readJobs(context, await startImport(context, input), 1);
      invariant(job, 'a started import has a job');
      return job;
    },
  }),
);
