import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../server/config.ts';
import { invariant } from '../../server/platform/kernel/invariant.ts';

const folder = join(projectRoot, 'web/platform/data');
const texts = z.record(z.string(), z.string());

function read(name: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))));
}

/** Hashes of the web client's operations by name. */
export const persisted = read('hashes.gen.json');
const textByHash = read('operations.gen.json');

/** Whether the operation writes. */
export function isMutation(name: string): boolean {
  return textByHash.get(persisted.get(name) ?? '')?.startsWith('mutation') === true;
}

/** The body that the web client sends for one of its operations. */
export function persistedBody(operationName: string, variables: Readonly<Record<string, unknown>>): string {
  const sha256Hash = persisted.get(operationName);
  invariant(sha256Hash, `the web client has no operation ${operationName}`);
  return JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
}
