import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateModule, parseStatement } from './statements.ts';

const folder = fileURLToPath(new URL('../../../cypher/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher') && !name.startsWith('schema'))
  .sort();
const statements = files.map((name) => parseStatement(name, readFileSync(`${folder}${name}`, 'utf8')));

writeFileSync(`${folder}queries.gen.ts`, generateModule(statements));
process.stdout.write(`cypher/queries.gen.ts: ${statements.length} statements\n`);
