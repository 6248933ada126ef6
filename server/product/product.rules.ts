import { shortHash } from '../platform/kernel/ids.ts';

/**
 * The id of a product: its name as written decides, white space and brackets too, since nothing else names it. 72 bits,
 * so short that the id of a relation between two products still lies within its record of the store.
 */
export function productId(name: string): string {
  return `p${shortHash(name).slice(0, 12)}`;
}
