import type { Driver } from 'neo4j-driver';
import { canonicalHashes } from '../../server/platform/archive/canonical.ts';
import { Graph } from '../../server/platform/graph/graph.ts';

/** A hash of everything that the graph says, without who wrote it when: equal graphs have equal hashes. */
export async function canonicalHash(driver: Driver, database = 'neo4j'): Promise<string> {
  return (await canonicalHashes(new Graph(driver, database))).content;
}
