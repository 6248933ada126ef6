import { targetingSaveFollowed, targetingSaveTargeted } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

/** Enterprise → link: a target of the reserve. */
export const targetedFact: FactKind = { name: 'TARGETED', save: targetingSaveTargeted };
/** Enterprise → link: a contact or a note about a target. */
export const followedFact: FactKind = { name: 'FOLLOWED', save: targetingSaveFollowed };
