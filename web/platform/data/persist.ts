// Writes operations.gen.json, the only documents that the server answers, from every *.query.ts of the web, and
// hashes.gen.json, which the client sends instead of texts. Hashes are made here, not in the browser: crypto.subtle does
// not exist on hosts served by plain http.
import { createHash } from 'node:crypto';
import { globSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentNode, FieldNode } from 'graphql';
import { Kind, print, visit } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const webFolder = join(here, '../..');

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;
}

function isFragment(document: DocumentNode): boolean {
  return document.definitions.every((each) => each.kind === Kind.FRAGMENT_DEFINITION);
}

function operationName(document: DocumentNode): string | undefined {
  for (const each of document.definitions) if (each.kind === Kind.OPERATION_DEFINITION) return each.name?.value;
  return undefined;
}

// The client's cache drops answers by the types in them, so every object says its type.
function withTypeNames(document: DocumentNode): DocumentNode {
  const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const root = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const asked = node.selections.some((each) => each.kind === Kind.FIELD && each.name.value === '__typename');
      return root || asked ? undefined : { ...node, selections: [...node.selections, typeName] };
    },
  });
}

/** Texts by hash and hashes by operation name, of all query modules; throws on a missing or repeated operation name. */
export async function collectOperations(): Promise<{ texts: Record<string, string>; hashes: Record<string, string> }> {
  const found = new Map<string, string>();
  for (const file of globSync('**/*.query.ts', { cwd: webFolder }).sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(webFolder, file)).href);
    for (const document of Object.values(module).filter(isDocument)) {
      if (isFragment(document)) continue;
      const name = operationName(document);
      if (name === undefined) throw new Error(`${file}: an operation without a name`);
      if (found.has(name)) throw new Error(`${file}: a second operation named ${name}`);
      found.set(name, print(withTypeNames(document)));
    }
  }
  const texts: Record<string, string> = {};
  const hashes: Record<string, string> = {};
  for (const [name, text] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hash = createHash('sha256').update(text).digest('hex');
    texts[hash] = text;
    hashes[name] = hash;
  }
  return { texts, hashes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { texts, hashes } = await collectOperations();
  writeFileSync(join(here, 'operations.gen.json'), `${JSON.stringify(texts, null, 2)}\n`);
  writeFileSync(join(here, 'hashes.gen.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
