import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import type { Context } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { readProject } from '../project/project.reads.ts';
import type { ProjectRow } from '../project/project.types.ts';
import { type CarrierMatches, matchUnits } from './match.rules.ts';
import type { ReadNeed } from './need.types.ts';
import { needOf } from './need-line.rules.ts';
import { needOfProject, typedNeedOf, wordsOf } from './project-need.rules.ts';

export interface MatchArgs {
  /** Where to look; a project is looked for in its own district unless this is said. */
  readonly region?: string | null | undefined;
  /** What somebody who calls is looking for, in one line. */
  readonly line?: string | null | undefined;
  readonly industryId?: string | null | undefined;
  readonly projectId?: string | null | undefined;
}

export interface Matched extends ReadNeed {
  readonly regionId: string;
  readonly regionName: string;
  readonly line: string;
  /** Null: somebody who calls. */
  readonly project: ProjectRow | null;
  readonly matches: CarrierMatches;
  readonly today: string;
}

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** A need in one line, with today as its first day. Throws INVALID on a line that is too long. */
export function readLine(line: string): ReadNeed & { readonly today: string } {
  if (line.length > limits.textLength) {
    const params = { field: said('需求', 'need'), max: limits.textLength, length: line.length };
    throw new InvalidError('textTooLong', { field: 'line', params });
  }
  const { today } = carrierNow();
  return { ...needOf(line, today), today };
}

async function matchProject(context: Reader, id: string, region: string | null): Promise<Matched | null> {
  const project = (await readProject(context, id))?.project;
  if (!project) return null;
  const base = await readCarrierBase(context, region ?? project.regionId.slice(0, 6));
  if (!base) return null;
  const { today, rules } = carrierNow();
  const need = typedNeedOf(project);
  const asked = { need: needOfProject(project, today), words: wordsOf(project) };
  const { industryId } = project;
  const matches = matchUnits(offersOf(base), { need, industryId, project: asked, today, staleDays: rules.staleDays });
  const { regionId, regionName } = base;
  return { need, unread: [], project, regionId, regionName, line: project.name, matches, today };
}

/**
 * The carriers of a region for a project (two trips) or for a need typed in one line (one trip). Null: no such region or
 * project. Throws INVALID where neither is named.
 */
export async function matchCarriers(context: Reader, args: MatchArgs): Promise<Matched | null> {
  const { region = null, line = null, industryId = null, projectId = null } = args;
  if (projectId !== null) return matchProject(context, projectId, region);
  if (region === null || line === null) throw new InvalidError('matchNothing', { field: 'line' });
  const read = readLine(line);
  const base = await readCarrierBase(context, region);
  if (!base) return null;
  const asked = { need: read.need, industryId, today: read.today, staleDays: carrierNow().rules.staleDays };
  const { regionId, regionName } = base;
  return { ...read, project: null, regionId, regionName, line, matches: matchUnits(offersOf(base), asked) };
}
