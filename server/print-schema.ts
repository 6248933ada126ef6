import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`);
process.stdout.write('schema.graphql\n');
