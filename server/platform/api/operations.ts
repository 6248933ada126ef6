import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GraphQLError, type GraphQLSchema, parse, print, validate } from 'graphql';
import { z } from 'zod';
import { sha256 } from '../kernel/ids.ts';

export class OperationsError extends Error {}

/** Documents by the SHA-256 of their text; an operator's also by its file name. A Map, so that no key is special. */
export type Operations = ReadonlyMap<string, string>;

const compiled = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

function check(schema: GraphQLSchema, text: string, where: string): void {
  try {
    const [problem] = validate(schema, parse(text));
    if (problem) throw problem;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const at = place ? `第 ${place.line} 行第 ${place.column} 列：` : '';
    throw new OperationsError(`查询文件 ${where} 与接口不符。${at}${error.message}`);
  }
}

/** Those compiled from the web client: each must hash to its key and fit the schema. */
export function compiledOperations(schema: GraphQLSchema, file: string): Operations {
  const documents = compiled.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const [hash, text] of Object.entries(documents)) {
    if (sha256(text) !== hash)
      throw new OperationsError(`查询文件 ${basename(file)} 中的 ${hash} 与内容不符，请重新构建网页。`);
    check(schema, text, basename(file));
  }
  return new Map(Object.entries(documents));
}

/** Those an operator put into a folder as *.graphql; they answer to their hash (as written or printed) and file name. */
export function operatorOperations(schema: GraphQLSchema, folder: string): Operations {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    check(schema, text, name);
    for (const key of [sha256(text), sha256(text.trim()), sha256(print(parse(text))), basename(name, '.graphql')]) {
      found.set(key, text);
    }
  }
  return found;
}
