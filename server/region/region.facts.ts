import {
  regionGiveWayPartOf,
  regionSavePartOf,
  regionSaveRegion,
  regionSaveSucceededBy,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const regionFact: FactKind = { name: 'Region', save: regionSaveRegion, named: true };
export const partOfFact: FactKind = { name: 'PART_OF', save: regionSavePartOf, giveWay: regionGiveWayPartOf };
export const succeededByFact: FactKind = { name: 'SUCCEEDED_BY', save: regionSaveSucceededBy };
