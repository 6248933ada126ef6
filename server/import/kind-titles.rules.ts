import type { Language } from '../platform/kernel/language.ts';

/** What kinds of files are called in English, by name; in Chinese each kind tells its own title. */
const english: Readonly<Record<string, string>> = {
  sources: 'Sources',
  regions: 'Regions',
  successions: 'Successions of region codes',
  organisations: 'Organisations',
  carriers: 'Carriers',
  industries: 'Industries of focus',
  groups: 'Promotion groups',
  policies: 'Policy documents',
  chains: 'Chain templates',
  dossiers: 'Chain dossiers',
  enterprises: 'List of enterprises',
  reviews: 'Review sheet of placements',
  surveys: 'Survey records',
  companies: 'Directory of enterprises (any district)',
  'expansion-signals': 'Expansion signals',
  'company-supplies': 'Supplies between enterprises',
  shareholdings: 'Shareholdings',
  products: 'Products',
  'product-relations': 'Upstream and downstream of products',
  'product-links': 'Links of products',
  'company-products': 'Products of enterprises',
  'industry-codes': 'Table of industry codes',
  'code-parents': 'Levels of industry codes',
  'code-upstreams': 'Upstream and downstream of industries',
  'company-codes': 'Industry codes of enterprises',
  'reference-counts': 'Reference counts',
  'organisation-list': 'List of organisations',
  reserve: 'Reserve of targets',
  'carrier-list': 'List of carriers',
  'carrier-units': 'Units of carriers',
  'carrier-years': 'Years of buildings',
  projects: 'List of projects',
  clues: 'Clues',
  'region-codes': 'Table of region codes',
  'region-successions': 'Table of former region codes',
  'demo-enterprises': 'Demo enterprises',
  'demo-surveys': 'Demo surveys',
  'demo-carriers': 'Demo carriers',
  'demo-projects': 'Demo projects',
};

export function titleIn(
  language: Language,
  { name, title }: { readonly name: string; readonly title: string },
): string {
  return language === 'zh' ? title : (english[name] ?? title);
}
