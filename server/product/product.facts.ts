import {
  productSaveInLink,
  productSaveKindOf,
  productSaveMadeFrom,
  productSaveMakes,
  productSaveProduct,
  productSaveUsedIn,
} from '../../cypher/queries.gen.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';

export const productFact: FactKind = { name: 'Product', save: productSaveProduct, named: true };
/** Enterprise → Product. */
export const makesFact: FactKind = { name: 'MAKES', save: productSaveMakes };
/** Product → its material (上游材料). */
export const madeFromFact: FactKind = { name: 'MADE_FROM', save: productSaveMadeFrom };
/** Product → what it goes into (下游产品), where a list says it from that end. */
export const usedInFact: FactKind = { name: 'USED_IN', save: productSaveUsedIn };
/** Product → the wider product that it is a kind of (产品小类 read from below). */
export const kindOfFact: FactKind = { name: 'KIND_OF', save: productSaveKindOf };
/** Product → ChainLink. */
export const inLinkFact: FactKind = { name: 'IN_LINK', save: productSaveInLink };
