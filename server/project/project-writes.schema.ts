import { EnvClassType, FireClassType, TenureType, UnitUsageType } from '../carrier/carrier.schema.ts';
import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { fromScaled } from '../platform/kernel/decimal.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readProject } from './project.reads.ts';
import { BudgetPerType, ProjectType } from './project.schema.ts';
import { changeProject, createProject, type ProjectChange, withdrawProject } from './project.writes.ts';
import { projectInputNames } from './project-edit.rules.ts';

type Clash = ProjectChange['clashes'][number];

const scaled: ReadonlySet<Clash['field']> = new Set([
  ...(['areaHundredths', 'areaMostHundredths', 'budgetFen', 'investFen', 'taxFen', 'outputFen', 'subsidyFen'] as const),
]);

/** A value as the input of its field takes it. */
function textOf({ field }: Clash, value: Clash['mine']): string | null {
  if (value === null) return null;
  return typeof value === 'number' && scaled.has(field) ? fromScaled(BigInt(value), 2) : String(value);
}

const ClashType = builder.objectRef<Clash>('ProjectClash').implement({
  description: 'A field that two people changed to different values; a person chooses.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    field: t.string({ description: 'As the input names it.', resolve: ({ field }) => projectInputNames[field] }),
    mine: t.string({ nullable: true, resolve: (clash) => textOf(clash, clash.mine) }),
    theirs: t.string({ nullable: true, resolve: (clash) => textOf(clash, clash.theirs) }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const ChangeType = builder.objectRef<ProjectChange>('ProjectChange').implement({
  description: 'What became of an edit: written onto what others changed meanwhile, or not at all because of clashes.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version', { description: 'Of the project now: what a choice between clashes is sent with.' }),
    written: t.exposeBoolean('written'),
    kept: t.stringList({
      description: 'Fields that others changed meanwhile and that stay as they left them.',
      resolve: ({ kept }) => kept.map((field) => projectInputNames[field]),
    }),
    clashes: t.expose('clashes', { type: [ClashType] }),
  }),
});

const ProjectInput = builder.inputType('ProjectFieldsInput', {
  description: 'What a project needs and brings: what is left out stays, null empties; ㎡, 元, both exact.',
  fields: (t) => ({
    name: t.string(),
    region: t.id(),
    industryId: t.id(),
    linkId: t.id(),
    enterpriseId: t.id({ description: 'An enterprise of the map; its name becomes that of the firm.' }),
    enterpriseName: t.string(),
    origin: t.string(),
    area: t.field({ type: 'Decimal', description: '㎡, at least.' }),
    areaMost: t.field({ type: 'Decimal', description: '㎡.' }),
    usage: t.field({ type: UnitUsageType }),
    height: t.float({ description: 'm.' }),
    load: t.float({ description: 'kN/㎡.' }),
    power: t.float({ description: 'kVA.' }),
    effluent: t.float({ description: '吨/日.' }),
    energy: t.float({ description: '吨标煤 per 万元 of output.' }),
    fireClass: t.field({ type: FireClassType }),
    envClass: t.field({ type: EnvClassType }),
    tenure: t.field({ type: TenureType }),
    budget: t.field({ type: 'Decimal', description: '元, in the terms of budgetPer.' }),
    budgetPer: t.field({ type: BudgetPerType }),
    latestStart: t.field({ type: 'Date' }),
    investment: t.field({ type: 'Decimal', description: '元.' }),
    tax: t.field({ type: 'Decimal', description: '元 a year.' }),
    output: t.field({ type: 'Decimal', description: '元 a year.' }),
    jobs: t.int(),
    chance: t.float({ description: '0 to 1.' }),
    subsidy: t.field({ type: 'Decimal', description: '元 a year.' }),
    note: t.string(),
  }),
});

const CreateProjectInput = builder.inputType('CreateProjectInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    fields: t.field({ type: ProjectInput, required: true }),
    on: t.field({ type: 'Date', required: true, description: 'The day for which this is told.' }),
    source: t.string({ required: true }),
  }),
});

const ChangeProjectInput = builder.inputType('ChangeProjectInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'The version that was looked at.' }),
    fields: t.field({ type: ProjectInput, required: true }),
    on: t.field({ type: 'Date', required: true, description: 'The day for which this is told.' }),
    source: t.string({ required: true }),
  }),
});

const WithdrawProjectInput = builder.inputType('WithdrawProjectInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

async function written(context: Context, id: string) {
  const view = await readProject(context, id);
  if (!view) throw new NotFoundError('projectNotFound', { field: 'id', params: { id } });
  return view.project;
}

builder.mutationField('createProject', (t) =>
  t.field({
    type: ProjectType,
    description: 'Records a project with its source; one that was withdrawn stands again.',
    authScopes: { permission: 'project.edit' },
    args: { input: t.arg({ type: CreateProjectInput, required: true }) },
    errors: answers('CreateProject'),
    resolve: async (_root, { input }, context) => {
      const { fields, ...told } = input;
      return written(context, await createProject(context, { ...fields, ...told }));
    },
  }),
);

builder.mutationField('changeProject', (t) =>
  t.field({
    type: ChangeType,
    description:
      'Changes a project as its editor saw it: changes of other fields merge, of the same field a person chooses.',
    authScopes: { permission: 'project.edit' },
    args: { input: t.arg({ type: ChangeProjectInput, required: true }) },
    errors: answers('ChangeProject'),
    resolve: (_root, { input }, context) => {
      const { fields, ...told } = input;
      return changeProject(context, { ...fields, ...told });
    },
  }),
);

builder.mutationField('withdrawProject', (t) =>
  t.field({
    type: ProjectType,
    description: 'Takes a project back with a reason; its history stays.',
    authScopes: { permission: 'project.edit' },
    args: { input: t.arg({ type: WithdrawProjectInput, required: true }) },
    errors: answers('WithdrawProject'),
    resolve: async (_root, { input }, context) => written(context, await withdrawProject(context, input)),
  }),
);
