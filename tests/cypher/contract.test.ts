import { readdirSync, readFileSync } from 'node:fs';
import type { Driver, Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseStatement, type Statement } from '../../server/platform/graph/statements.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { runDatabase } from '../support/run-database.ts';

const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cypher') && !name.startsWith('schema/'))
  .sort();
const statements = files.map((name) => parseStatement(name, readFileSync(`cypher/${name}`, 'utf8')));

const names = z
  .object({
    labels: z.record(z.string(), z.string()),
    relations: z.record(z.string(), z.string()),
    properties: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync('cypher/names.json', 'utf8')));
const schemaFiles = readdirSync('cypher/schema').map((name) => readFileSync(`cypher/schema/${name}`, 'utf8'));

/** Fields of rows and maps that travel through a statement without being stored. */
const rowFields = new Set([
  'from',
  'to',
  'props',
  'e',
  'l',
  'place',
  'band',
  'regionId',
  'unlocated',
  'capital',
  'tag',
  'word',
  'text',
  'o',
  'first',
  'capacity',
  'labels',
  'n',
  'type',
  'out',
  'newId',
  'awaitIndexes',
  'index',
  'queryNodes',
  'spelling',
]);

/** Makes every registered name known to the store, so that only names outside the registry are unknown to EXPLAIN. */
async function teachNames(driver: Driver): Promise<void> {
  const session = driver.session();
  const labels = Object.keys(names.labels).map((label) => `:${label}`);
  const pairs = names.properties.map((key) => `\`${key}\`: 'x'`).join(', ');
  const relations = Object.keys(names.relations).map((type) => `(n)-[:${type} {id: 'x'}]->(n)`);
  await session.run(`CREATE (n${labels.join('')} {${pairs}}) CREATE ${relations.join(', ')} DETACH DELETE n`);
  await session.close();
}

interface Explained {
  readonly params: readonly string[];
  readonly columns: readonly string[];
  readonly type: string;
  readonly notes: readonly string[];
  readonly plan: Plan;
}

const harmless = new Set(['00000', '00001', '00N00', '02000', '02N42', '01N60']);

async function explain(driver: Driver, { text }: Pick<Statement, 'text'>): Promise<Explained> {
  const session = driver.session({ database: runDatabase().database });
  try {
    const result = session.run(`EXPLAIN ${text}`);
    const columns = await result.keys();
    const summary = await result.summary();
    const missing = summary.gqlStatusObjects.filter(({ gqlStatus }) => gqlStatus === '01N60');
    const params = missing.flatMap(({ statusDescription }) =>
      [...statusDescription.matchAll(/\$`?(\w+)`?/g)].map(([, name]) => name ?? ''),
    );
    const notes = summary.gqlStatusObjects.filter(({ gqlStatus }) => !harmless.has(gqlStatus));
    if (summary.plan === false) throw new Error('no plan');
    return {
      params: [...new Set(params)].sort(),
      columns,
      type: summary.queryType,
      notes: notes.map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`),
      plan: summary.plan,
    };
  } finally {
    await session.close();
  }
}

const operatorOf = (plan: Plan) => plan.operatorType.split('@')[0] ?? '';
const keepsRows = /^(Filter|Projection|CacheProperties|Argument|RollUpApply)$/;

/** At most one row by construction: a unique seek, what was given, or what is worked out from one such row. */
function isOneRow(plan: Plan): boolean {
  const name = operatorOf(plan);
  if (/UniqueIndexSeek/.test(name)) return true;
  const [input] = plan.children;
  return keepsRows.test(name) && (input === undefined || isOneRow(input));
}

/** Operators that touch more than they should; a product with one row is no bigger than its other side. */
function costly(plan: Plan): readonly string[] {
  const name = operatorOf(plan);
  const here =
    /AllNodesScan|NodeByLabelScan|RelationshipTypeScan|AllRelationshipsScan/.test(name) ||
    (name === 'CartesianProduct' && plan.children.filter((child) => !isOneRow(child)).length > 1);
  return [...(here ? [name] : []), ...plan.children.flatMap((child) => costly(child))];
}

const queryTypes = { read: ['r'], write: ['w', 'rw'], schema: ['s', 'r', 'rw'] };

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await teachNames(app.driver);
});
afterAll(() => app.close());

describe('every statement of cypher/', () => {
  it('is there', () => {
    expect(statements.length).toBeGreaterThan(50);
  });

  for (const statement of statements) {
    it(`${statement.name} keeps its contract`, async () => {
      const { params, columns, type, notes, plan } = await explain(app.driver, statement);
      expect(params).toEqual(statement.params.map(({ name }) => name).sort());
      if (statement.mode !== 'schema') expect(columns).toEqual(statement.returns.map(({ name }) => name));
      expect(queryTypes[statement.mode]).toContain(type);
      expect(notes).toEqual([]);
      const unexpected = costly(plan).filter((name) => !statement.allowed.includes(name));
      expect(unexpected).toEqual([]);
    });
  }
});

describe('names', () => {
  const bare = statements.map(({ name, mode, text }) => {
    return { name, mode, text: text.replaceAll(/'[^']*'/g, "''").replaceAll(/\$\w+(\.\w+)*/g, '') };
  });

  // EXPLAIN warns of unknown names in read statements only: those of writes are held against the registry.
  it('in write statements are in the registry', () => {
    const unknown: string[] = [];
    for (const { name, text } of bare.filter(({ mode }) => mode === 'write')) {
      for (const [, label = ''] of text.matchAll(/\((?:\w+)?:(\w+)/g)) {
        if (!(label in names.labels)) unknown.push(`${name} :${label}`);
      }
      for (const [, type = ''] of text.matchAll(/\[(?:\w+)?:(\w+)/g)) {
        if (!(type in names.relations)) unknown.push(`${name} [:${type}]`);
      }
      for (const [, key = ''] of text.matchAll(/(?:\b[a-z]\w*|[\s{,])\.([a-zA-Z_]\w*)/g)) {
        if (!names.properties.includes(key) && !rowFields.has(key)) unknown.push(`${name} .${key}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('of the registry are all used', () => {
    const all = statements.map(({ text }) => text).join(' ') + schemaFiles.join(' ');
    const unused = [...Object.keys(names.labels), ...Object.keys(names.relations)].filter(
      (name) => !new RegExp(`\\b${name}\\b`).test(all),
    );
    expect(unused).toEqual([]);
  });
});

describe('the contract check itself', () => {
  it('sees a wrong parameter, mode, column, name and a scan', async () => {
    const seen = await explain(app.driver, {
      text: 'MATCH (n:Nowhere {id: $id}), (m) RETURN n.colour AS colour, m AS m',
    });
    expect(seen.params).toEqual(['id']);
    expect(seen.columns).toEqual(['colour', 'm']);
    expect(seen.type).toBe('r');
    expect(seen.notes.join(' ')).toMatch(/01N50/);
    expect(seen.notes.join(' ')).toMatch(/01N52/);
    expect(costly(seen.plan)).toEqual(expect.arrayContaining(['AllNodesScan', 'CartesianProduct']));
  });
});
