import { z } from 'zod';
import { projectLockProject } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Props, Stamp } from '../platform/facts/fact-kind.ts';
import { mergeFields } from '../platform/facts/merge-fields.rules.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { statedSource } from '../source/source.writes.ts';
import { projectFact } from './project.facts.ts';
import type { LockedProject, ProjectRow } from './project.types.ts';
import { checkTogether, type ProjectInput, projectEditOf } from './project-edit.rules.ts';
import { projectIdOf } from './project-ids.rules.ts';
import { type ProjectEdit, projectFields } from './project-merge.rules.ts';

interface Told {
  readonly clientMutationId: string;
  /** The day for which this is told. */
  readonly on: string;
  readonly source: string;
}

export interface CreateProjectInput extends ProjectInput, Told {}

export interface ChangeProjectInput extends ProjectInput, Told {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface WithdrawProjectInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const outcome = z.object({
  id: z.string(),
  version: z.number(),
  written: z.boolean(),
  kept: z.array(z.enum(projectFields)),
  clashes: z.array(
    z.object({ field: z.enum(projectFields), mine: value, theirs: value, by: z.string(), at: z.string() }),
  ),
});
/** What became of an edit: written onto what others changed meanwhile, or not at all because of clashes. */
export type ProjectChange = z.infer<typeof outcome>;

const longestSource = 200;

function told({ source, on }: Told): { readonly title: string; readonly on: string } {
  const title = source.trim();
  if (title === '' || [...title].length > longestSource) throw new InvalidError('sourceRequired', { field: 'source' });
  if (on > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  return { title, on };
}

/** Locks a project and looks up what of the map an edit names. Throws NOT_FOUND for what there is not. */
async function lock(tx: WriteTransaction, id: string, edit: ProjectEdit, enterpriseId: string | null) {
  const { regionId = null, industryId = null, linkId = null, enterpriseName = null } = edit;
  const asked = { id, regionId, industryId, linkId, enterpriseId, enterpriseName };
  const [row] = await tx.run(projectLockProject, asked);
  if (!row) throw new NotFoundError('projectNotFound', { field: 'id', params: { id } });
  const { locked } = row;
  const missing = (
    key: 'regionNotFound' | 'industryNotFound' | 'linkNotFound' | 'enterpriseNotFound',
    field: string,
    lost: string,
  ) => new NotFoundError(key, { field, params: { id: lost } });
  if (regionId !== null && locked.region === null) throw missing('regionNotFound', 'region', regionId);
  if (industryId !== null && locked.industry === null) throw missing('industryNotFound', 'industryId', industryId);
  if (linkId !== null && locked.link === null) throw missing('linkNotFound', 'linkId', linkId);
  if (enterpriseId !== null && locked.enterprise === null) {
    throw missing('enterpriseNotFound', 'enterpriseId', enterpriseId);
  }
  return locked;
}

/** The edit with the firm by name, as the map writes it. */
function withFirm(edit: ProjectEdit, enterpriseId: string | null | undefined, { enterprise }: LockedProject) {
  if (enterpriseId === undefined) return edit;
  return enterpriseId === null ? { enterpriseName: null, ...edit } : { ...edit, enterpriseName: enterprise };
}

/** The firm of the map that an edit means: by id, or the only one of the full name. */
function firmId(edit: ProjectEdit, enterpriseId: string | null | undefined, { named }: LockedProject): Props {
  if (edit.enterpriseName === undefined) return {};
  const [only = null, ...others] = named;
  return { enterpriseId: enterpriseId ?? (edit.enterpriseName !== null && others.length === 0 ? only : null) };
}

function factsOf(id: string, props: Props, { title, on }: ReturnType<typeof told>, stamp: Stamp): readonly Fact[] {
  const source = statedSource(title, stamp.by, on);
  const signed = { asOf: on, sourceIds: [source.id], by: stamp.by, recordedAt: stamp.at };
  return [source, { kind: projectFact, id, props: { ...props, ...signed } }];
}

const empty: Readonly<Record<Exclude<(typeof projectFields)[number], 'name' | 'regionId'>, null>> = {
  ...{ industryId: null, linkId: null, enterpriseName: null, origin: null },
  ...{ areaHundredths: null, areaMostHundredths: null, usage: null, heightM: null, loadKn: null, powerKva: null },
  ...{ effluentT: null, energyUse: null, fireClass: null, envClass: null, tenure: null, budgetFen: null },
  ...{ budgetPer: null, latestStart: null, investFen: null, taxFen: null, outputFen: null, jobs: null },
  ...{ chance: null, subsidyFen: null, note: null },
};

/** Records a project; one of its name in its region must not stand. Throws INVALID, NOT_FOUND or CONFLICT. */
export function createProject(context: Context, input: CreateProjectInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const origin = told(input);
  const edit = projectEditOf({ name: null, region: null, ...input });
  const { name = '', regionId = '' } = edit;
  const request = { userId, username, operation: 'createProject', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const id = projectIdOf(regionId, name);
    const locked = await lock(tx, id, edit, input.enterpriseId ?? null);
    if (locked.project?.state === 'CONFIRMED') {
      throw new ConflictError('projectThere', { field: 'name', params: { name: locked.project.name } });
    }
    const whole = { ...empty, ...withFirm(edit, input.enterpriseId, locked), name, regionId };
    checkTogether(whole);
    const props = {
      ...whole,
      ...firmId(whole, input.enterpriseId, locked),
      state: 'CONFIRMED',
      withdrawnBecause: null,
    };
    await saveFacts(tx, factsOf(id, props, origin, stamp), stamp);
    return id;
  });
}

/** Throws NOT_FOUND for what is not there any more, CONFLICT for a version that nobody has seen. */
function standing({ project }: LockedProject, id: string, expectedVersion: number): ProjectRow {
  if (project?.state !== 'CONFIRMED') throw new NotFoundError('projectNotFound', { field: 'id', params: { id } });
  if (expectedVersion <= project.version) return project;
  const params = { by: project.by ?? '导入', at: project.asOf ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

/**
 * Changes a project as its editor saw it: fields that others changed meanwhile are kept, and where both changed the same
 * one nothing is written and both values are told. Throws INVALID, NOT_FOUND or CONFLICT.
 */
export async function changeProject(context: Context, input: ChangeProjectInput): Promise<ProjectChange> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const { id, expectedVersion: seenVersion } = input;
  const origin = told(input);
  const asked = projectEditOf(input);
  const request = { userId, username, operation: 'changeProject', clientMutationId, body };
  const stored = await mutateOnce(context.graph, request, async (tx, stamp) => {
    const locked = await lock(tx, id, asked, input.enterpriseId ?? null);
    const project = standing(locked, id, seenVersion);
    const edit = withFirm(asked, input.enterpriseId, locked);
    const { write, clashes, kept } = mergeFields(projectFields, project, locked.changes, { edit, seenVersion });
    if (clashes.length > 0) {
      return JSON.stringify({ id, version: project.version, written: false, kept, clashes });
    }
    checkTogether({ ...project, ...write });
    const props = { ...write, ...firmId(write, input.enterpriseId, locked) };
    const saved = await saveFacts(tx, factsOf(id, props, origin, stamp), stamp);
    const version = saved.find(({ fact }) => fact.kind === projectFact)?.version ?? project.version;
    return JSON.stringify({ id, version, written: true, kept, clashes: [] });
  });
  return outcome.parse(JSON.parse(stored));
}

/** Takes a project back; what was recorded of it stays in its history. Throws INVALID, NOT_FOUND or CONFLICT. */
export function withdrawProject(context: Context, input: WithdrawProjectInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const reason = input.reason.trim();
  if (reason === '' || [...reason].length > longestSource)
    throw new InvalidError('decisionReason', { field: 'reason' });
  const request = { userId, username, operation: 'withdrawProject', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const locked = await lock(tx, input.id, {}, null);
    const project = standing(locked, input.id, input.expectedVersion);
    if (input.expectedVersion < project.version) {
      const params = { by: project.by ?? '导入', at: project.recordedAt ?? project.asOf ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    const signed = { by: stamp.by, recordedAt: stamp.at };
    const props = { state: 'WITHDRAWN', withdrawnBecause: reason, ...signed };
    await saveFacts(tx, [{ kind: projectFact, id: input.id, props }], stamp);
    return input.id;
  });
}
