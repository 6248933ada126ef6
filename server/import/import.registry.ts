import type { Graph } from '../platform/graph/graph.ts';
import type { ImportKind, ImportReport } from './import.types.ts';
import { type ImportRequest, importRows } from './import.writes.ts';
import { carriersKind } from './kinds/carriers.kind.ts';
import { chainsKind } from './kinds/chains.kind.ts';
import { demoEnterprisesKind, demoSurveysKind } from './kinds/demo.kind.ts';
import { groupsKind } from './kinds/groups.kind.ts';
import { dossiersKind, industriesKind } from './kinds/industries.kind.ts';
import { organisationsKind } from './kinds/organisations.kind.ts';
import { regionsKind, successionsKind } from './kinds/regions.kind.ts';
import { sourcesKind } from './kinds/sources.kind.ts';

export interface RegisteredKind {
  readonly name: string;
  readonly title: string;
  readonly import: (graph: Graph, request: ImportRequest) => Promise<ImportReport>;
}

function register<Row>(kind: ImportKind<Row>): RegisteredKind {
  return { name: kind.name, title: kind.title, import: (graph, request) => importRows(graph, kind, request) };
}

/** Every kind of file that can be imported, in an order in which each finds what it refers to. */
export const importKinds: readonly RegisteredKind[] = [
  register(sourcesKind),
  register(regionsKind),
  register(successionsKind),
  register(organisationsKind),
  register(carriersKind),
  register(industriesKind),
  register(groupsKind),
  register(chainsKind),
  register(dossiersKind),
  register(demoEnterprisesKind),
  register(demoSurveysKind),
];
