import { regionSaveOutline, regionSaveOutlineOf } from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const outlineFact: FactKind = { name: 'RegionOutline', save: regionSaveOutline };
/** Outline → region. */
export const outlineOfFact: FactKind = { name: 'OUTLINE_OF', save: regionSaveOutlineOf };
