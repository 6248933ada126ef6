import { describe, expect, it } from 'vitest';
import { cursorOf, pageSize, placeOf } from '../../server/platform/api/paging.ts';
import { pendingMigrations, SchemaError } from '../../server/platform/schema/migrate.ts';

const migrations = [1, 2, 3].map((version) => ({
  version,
  name: `schema/V00${version}__x.cypher`,
  checksum: `sum-${version}`,
  statement: { name: `V${version}`, mode: 'schema' as const, text: '' },
  rewrites: false,
}));

describe('migrations', () => {
  it('run once each, in order', () => {
    const applied = [{ version: 1, checksum: 'sum-1' }];
    expect(pendingMigrations(migrations, applied).map(({ version }) => version)).toEqual([2, 3]);
    expect(pendingMigrations(migrations, [])).toHaveLength(3);
  });

  it('refuse a changed file and a newer database', () => {
    expect(() => pendingMigrations(migrations, [{ version: 2, checksum: 'other' }])).toThrow('改动过');
    expect(() => pendingMigrations(migrations, [{ version: 9, checksum: 'x' }])).toThrow(SchemaError);
  });
});

describe('pages', () => {
  it('have 1 to 200 rows', () => {
    expect(pageSize(null)).toBe(50);
    expect(pageSize(200)).toBe(200);
    for (const first of [0, -1, 201, 2_147_483_647]) expect(() => pageSize(first), String(first)).toThrow('1 到 200');
  });

  it('take back only cursors of ours', () => {
    expect(placeOf(cursorOf('1|示例|e-1'))).toBe('1|示例|e-1');
    expect(placeOf(null)).toBeNull();
    for (const text of ['', 'x', 'eyJhIjoxfQ', '../..']) expect(() => placeOf(text), text).toThrow('翻页');
  });
});
