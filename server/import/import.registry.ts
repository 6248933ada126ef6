import type { Graph } from '../platform/graph/graph.ts';
import { importerOf } from './import.plan.ts';
import type { Importer, ImportKind, ImportReport, ImportRequest, SheetShape } from './import.types.ts';
import { importRows } from './import.writes.ts';
import { carrierListKind } from './kinds/carrier-list.kind.ts';
import { carrierUnitsKind } from './kinds/carrier-units.kind.ts';
import { carrierYearsKind } from './kinds/carrier-years.kind.ts';
import { carriersKind } from './kinds/carriers.kind.ts';
import { chainsImporter } from './kinds/chains.kind.ts';
import { cluesKind } from './kinds/clues.kind.ts';
import { codeParentsKind, codeUpstreamsKind } from './kinds/code-relations.kind.ts';
import { companiesKind } from './kinds/companies.kind.ts';
import { companyCodesKind } from './kinds/company-codes.kind.ts';
import { companyProductsKind } from './kinds/company-products.kind.ts';
import { demoEnterprisesKind, demoSurveysKind } from './kinds/demo.kind.ts';
import { demoCarriersKind } from './kinds/demo-carriers.kind.ts';
import { demoProjectsKind } from './kinds/demo-projects.kind.ts';
import { enterprisesKind } from './kinds/enterprises.kind.ts';
import { groupsKind } from './kinds/groups.kind.ts';
import { dossiersKind, industriesKind } from './kinds/industries.kind.ts';
import { industryCodesKind } from './kinds/industry-codes.kind.ts';
import { organisationListKind } from './kinds/organisation-list.kind.ts';
import { organisationsKind } from './kinds/organisations.kind.ts';
import { policiesKind } from './kinds/policies.kind.ts';
import { productLinksKind } from './kinds/product-links.kind.ts';
import { productRelationsKind } from './kinds/product-relations.kind.ts';
import { productsKind } from './kinds/products.kind.ts';
import { projectsKind } from './kinds/projects.kind.ts';
import { referenceCountsKind } from './kinds/reference-counts.kind.ts';
import { regionCodesKind, regionSuccessionsKind } from './kinds/region-codes.kind.ts';
import { regionsKind, successionsKind } from './kinds/regions.kind.ts';
import { reserveKind } from './kinds/reserve.kind.ts';
import { reviewsKind } from './kinds/reviews.kind.ts';
import { shareholdingsKind } from './kinds/shareholdings.kind.ts';
import { signalsKind } from './kinds/signals.kind.ts';
import { sourcesKind } from './kinds/sources.kind.ts';
import { suppliesKind } from './kinds/supplies.kind.ts';
import { surveysKind } from './kinds/surveys.kind.ts';
import { listImporter } from './lists/list-importer.ts';
import type { ListKind } from './lists/list-kind.ts';

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
const registerList = <Row>(kind: ListKind<Row>) => registerImporter(listImporter(kind));

/** Every kind of file that can be imported, in an order in which each finds what it refers to. */
export const importKinds: readonly RegisteredKind[] = [
  register(sourcesKind),
  register(regionsKind),
  register(successionsKind),
  register(organisationsKind),
  register(carriersKind),
  register(industriesKind),
  register(groupsKind),
  register(policiesKind),
  registerImporter(chainsImporter),
  register(dossiersKind),
  registerImporter(enterprisesKind),
  registerImporter(reviewsKind),
  registerList(surveysKind),
  registerList(companiesKind),
  registerList(signalsKind),
  registerList(suppliesKind),
  registerList(shareholdingsKind),
  registerList(productsKind),
  registerList(productRelationsKind),
  registerList(productLinksKind),
  registerList(companyProductsKind),
  registerList(industryCodesKind),
  registerList(codeParentsKind),
  registerList(codeUpstreamsKind),
  registerList(companyCodesKind),
  registerList(referenceCountsKind),
  registerList(organisationListKind),
  registerList(cluesKind),
  registerList(reserveKind),
  registerList(carrierListKind),
  registerList(carrierUnitsKind),
  registerList(carrierYearsKind),
  registerList(projectsKind),
  registerList(regionCodesKind),
  registerList(regionSuccessionsKind),
  register(demoEnterprisesKind),
  register(demoSurveysKind),
  register(demoCarriersKind),
  register(demoProjectsKind),
];
