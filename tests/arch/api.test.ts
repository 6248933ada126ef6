import { readFileSync } from 'node:fs';
import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../server/schema.ts';

function hasScopes(extensions: Readonly<Record<string, unknown>>): boolean {
  const options: unknown = extensions['pothosOptions'];
  return typeof options === 'object' && options !== null && Reflect.get(options, 'authScopes') !== undefined;
}

describe('the schema', () => {
  it('is the one committed', () => {
    expect(readFileSync('schema.graphql', 'utf8')).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('authorises every root field and every object type', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__'),
    );
    expect(types.length).toBeGreaterThan(20);
    const open: string[] = [];
    for (const type of types) {
      if (!isObjectType(type) || type.name === 'PageInfo') continue;
      if (!hasScopes(type.extensions)) open.push(type.name);
      if (type !== schema.getQueryType() && type !== schema.getMutationType()) continue;
      for (const field of Object.values(type.getFields())) {
        if (!hasScopes(field.extensions)) open.push(`${type.name}.${field.name}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('gives every mutation an id of its own and every update a version', () => {
    const printed = printSchema(schema);
    const bodyOf = (input: string) => new RegExp(`input ${input} \\{[^}]*\\}`).exec(printed)?.[0] ?? '';
    const creations = [
      'startImport',
      'undoImport',
      'cancelImport',
      'resumeImport',
      'recordVisit',
      'createProject',
      'allocate',
      'cancelPlanRun',
      'savePlan',
      'addCarrierPicture',
      'setDirections',
      'recordPolicyReview',
      'recordPolicyGrant',
      'recordExchangeRate',
    ];
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const input = field.args.find(({ name }) => name === 'input');
      expect(String(input?.type), field.name).toMatch(/!$/);
      const body = bodyOf(String(input?.type).replace('!', ''));
      const items = /items: \[(\w+)!\]!/.exec(body)?.[1];
      expect(body, field.name).toContain('clientMutationId: String!');
      // The ids of its items are of the values that were looked at: another value, another id.
      if (creations.includes(field.name) || field.name === 'adoptTemplate') continue;
      expect(items === undefined ? body : bodyOf(items), field.name).toContain('expectedVersion: Int');
    }
  });
});
