import { projectBase, projectProject } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { ProjectBase, ProjectView } from './project.types.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** The projects of a district, or of a region below one, with what they need: one trip. Null: no such region. */
export async function readProjects(context: Reader, region: string): Promise<ProjectBase | null> {
  const [row] = await context.graph.read(projectBase, { region, viewer: scopeOf(context) });
  return row?.view ?? null;
}

/** One project, withdrawn ones too: one trip. Null: there is none. */
export async function readProject(context: Reader, id: string): Promise<ProjectView | null> {
  const [row] = await context.graph.read(projectProject, { id, viewer: scopeOf(context) });
  return row?.view ?? null;
}
