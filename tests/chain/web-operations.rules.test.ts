import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectOperations } from '../../web/platform/data/persist.ts';

const dictionary = z.record(z.string(), z.string());
const committed = (name: string) =>
  dictionary.parse(JSON.parse(readFileSync(new URL(`../../web/platform/data/${name}`, import.meta.url), 'utf8')));

describe('operations of the web', () => {
  it('are committed as they are in the code', async () => {
    const { texts, hashes } = await collectOperations();
    expect(committed('operations.gen.json')).toEqual(texts);
    expect(committed('hashes.gen.json')).toEqual(hashes);
  });

  it('fit the schema', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const texts = Object.values(committed('operations.gen.json'));
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(validate(schema, parse(text))).toEqual([]);
  });
});
