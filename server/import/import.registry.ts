import type { Graph } from '../platform/graph/graph.ts';
import { importerOf } from './import.plan.ts';
import type { Importer, ImportKind, ImportReport, ImportRequest, SheetShape } from './import.types.ts';
import { importRows } from './import.writes.ts';
import { carriersKind } from './kinds/carriers.kind.ts';
import { chainsKind } from './kinds/chains.kind.ts';
import { demoEnterprisesKind, demoSurveysKind } from './kinds/demo.kind.ts';
import { enterprisesKind } from './kinds/enterprises.kind.ts';
import { groupsKind } from './kinds/groups.kind.ts';
import { dossiersKind, industriesKind } from './kinds/industries.kind.ts';
import { organisationsKind } from './kinds/organisations.kind.ts';
import { regionsKind, successionsKind } from './kinds/regions.kind.ts';
import { reviewsKind } from './kinds/reviews.kind.ts';
import { sourcesKind } from './kinds/sources.kind.ts';

export interface RegisteredKind {
  readonly name: string;
  readonly title: string;
  /** Set for kinds that come as sheets; the others are JSON. */
  readonly sheet: SheetShape | null;
  /** Lists of a district's things: the district must be named. */
  readonly needsRegion: boolean;
  /** Throws CONFLICT when another import still runs after `waitMs`. */
  readonly import: (graph: Graph, request: ImportRequest, waitMs?: number) => Promise<ImportReport>;
}

function registerImporter<Row>(importer: Importer<Row>): RegisteredKind {
  const { name, title, sheet = null, needsRegion = false } = importer;
  return {
    name,
    title,
    sheet,
    needsRegion,
    import: (graph, request, waitMs) => importRows(graph, importer, request, waitMs),
  };
}

const register = <Row>(kind: ImportKind<Row>) => registerImporter(importerOf(kind));

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
  registerImporter(enterprisesKind),
  registerImporter(reviewsKind),
  register(demoEnterprisesKind),
  register(demoSurveysKind),
];
