import type { ProjectBase, ProjectRow } from './project.types.ts';

export interface ProjectFilter {
  readonly industryId: string | null;
}

/** A project of the list with its place: the largest investment first, unknown ones last, then by name. */
export interface ListedProject extends ProjectRow {
  readonly order: string;
}

export interface ProjectList extends Pick<ProjectBase, 'regionId' | 'regionName' | 'industries'> {
  /** Projects that pass, and projects of the region. */
  readonly total: number;
  readonly all: number;
  readonly rows: readonly ListedProject[];
}

const widest = 9_999_999_999_999_999n;

function orderOf({ investFen, name, id }: ProjectRow): string {
  const invested = investFen === null ? '~' : String(widest - BigInt(investFen)).padStart(16, '0');
  return `${invested} ${name} ${id}`;
}

/** One page of the projects of a region. */
export function projectListOf(
  { regionId, regionName, industries, projects }: ProjectBase,
  { industryId }: ProjectFilter,
  { after, first }: { readonly after: string | null; readonly first: number },
): ProjectList {
  const passing = projects.filter((project) => industryId === null || project.industryId === industryId);
  const sorted = passing
    .map((project) => ({ ...project, order: orderOf(project) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const rows = sorted.filter(({ order }) => after === null || order > after).slice(0, first);
  return { regionId, regionName, industries, total: passing.length, all: projects.length, rows };
}
