import { builder } from '../platform/api/builder.ts';
import { ProjectType } from '../project/project.schema.ts';
import { matchProjects } from './demand.reads.ts';
import { type ProjectOnUnit, standings, type TargetOnUnit, type UnitDemand } from './demand.rules.ts';
import { AdmissionTestType, FindingType, WorthType } from './match.schema.ts';

const listed = 20;
/** Lists cut short, made of what one read has brought. */
const short = { field: 1, multiplier: 1 } as const;

const StandingType = builder.enumType('DemandStanding', {
  description: 'It fits, one thing alone keeps it, something is not known (待核), more than one thing keeps it.',
  values: standings,
});

const ProjectOnUnitType = builder.objectRef<ProjectOnUnit>('ProjectOnUnit').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    project: t.expose('project', { type: ProjectType }),
    standing: t.expose('standing', { type: StandingType }),
    findings: t.expose('findings', { type: [FindingType], complexity: short, description: 'What fails.' }),
    unknown: t.expose('unknown', { type: [AdmissionTestType] }),
    worth: t.expose('worth', { type: WorthType }),
  }),
});

const TargetOnUnitType = builder.objectRef<TargetOnUnit>('TargetOnUnit').implement({
  description: 'A target of the reserve whose firm told on a visit what room it needs.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ target }) => target.id }),
    enterpriseId: t.id({ resolve: ({ target }) => target.enterpriseId }),
    enterpriseName: t.string({ resolve: ({ target }) => target.enterpriseName }),
    industryId: t.id({ nullable: true, resolve: ({ target }) => target.industryId }),
    linkName: t.string({ resolve: ({ target }) => target.linkName }),
    demo: t.boolean({ resolve: ({ target }) => target.demo }),
    told: t.string({ description: 'What it said.', resolve: ({ target }) => target.room?.text ?? '' }),
    on: t.string({ description: 'When.', resolve: ({ target }) => target.room?.on ?? '' }),
    unread: t.exposeStringList('unread', { description: 'Words of it that were not understood.' }),
    standing: t.expose('standing', { type: StandingType }),
    findings: t.expose('findings', { type: [FindingType], complexity: short }),
    unknown: t.expose('unknown', { type: [AdmissionTestType] }),
  }),
});

const DemandType = builder.objectRef<UnitDemand>('UnitDemand').implement({
  description: 'Who may want a unit, the best first: what fits, what nearly does, what has to be asked about.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    projects: t.field({
      type: [ProjectOnUnitType],
      complexity: short,
      resolve: ({ projects }) => projects.slice(0, listed),
    }),
    fitting: t.int({ resolve: ({ counts }) => counts.FITS }),
    near: t.int({ resolve: ({ counts }) => counts.NEAR }),
    toCheck: t.int({ resolve: ({ counts }) => counts.TO_CHECK }),
    far: t.int({
      description: 'Projects that more than one thing keeps from it.',
      resolve: ({ counts }) => counts.FAR,
    }),
    targets: t.field({
      type: [TargetOnUnitType],
      complexity: short,
      resolve: ({ targets }) => targets.slice(0, listed),
    }),
    targetsAsked: t.exposeInt('targetsAsked', {
      description: "Targets of the reserve in the carrier's industries; in all where none are recorded.",
    }),
    targetsUnrecorded: t.exposeInt('targetsUnrecorded', { description: 'Those of them that told of no room.' }),
  }),
});

builder.queryField('matchProjects', (t) =>
  t.field({
    type: DemandType,
    nullable: true,
    description: 'The projects of its district, and targets of its reserve, that a unit is something for.',
    authScopes: { permission: 'map.read' },
    args: { unitId: t.arg.id({ required: true }) },
    resolve: (_root, { unitId }, context) => matchProjects(context, unitId),
  }),
);
