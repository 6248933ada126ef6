import { projectSaveProject } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const projectFact: FactKind = { name: 'Project', save: projectSaveProject };
