import { exploreSaveView } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const viewFact: FactKind = { name: 'ExploreView', save: exploreSaveView };
