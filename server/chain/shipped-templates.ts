import { readdirSync, readFileSync } from 'node:fs';
import { type ChainTemplate, chainTemplate } from './chain.template.ts';

const folder = new URL('../../seed/chain/', import.meta.url);
const notTemplates = new Set(['industries.json', 'dossiers.json']);

/** The files of the chain templates that ship with this version, in the order of their names. */
export function templateFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !notTemplates.has(name))
    .sort();
}

let templates: readonly ChainTemplate[] | null = null;

/** The chain templates that ship with this version. */
export function shippedTemplates(): readonly ChainTemplate[] {
  templates ??= templateFiles().map((name) =>
    chainTemplate.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  );
  return templates;
}
