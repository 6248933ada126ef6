import { createHash } from 'node:crypto';
import type { Driver } from 'neo4j-driver';

const passing = new Set(['batchId', 'at', 'createdAt', 'recordedAt']);
const notContent = ['User', 'Session', 'Job', 'Lock', 'Change', 'MutationRecord'];

function canonical(properties: unknown): string {
  const entries = Object.entries(Object(properties)).filter(([key]) => !passing.has(key));
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A hash of everything that the graph says, without who wrote it when: equal graphs have equal hashes. */
export async function canonicalHash(driver: Driver): Promise<string> {
  const session = driver.session();
  try {
    const nodes = await session.run(
      'MATCH (n) WHERE none(label IN labels(n) WHERE label IN $notContent) RETURN labels(n) AS labels, properties(n) AS p',
      { notContent },
    );
    const edges = await session.run(
      `MATCH (a)-[r]->(b) WHERE none(label IN labels(a) WHERE label IN $notContent)
       RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS p`,
      { notContent },
    );
    const lines = [
      ...nodes.records.map((record) => `${JSON.stringify(record.get('labels'))} ${canonical(record.get('p'))}`),
      ...edges.records.map(
        (record) => `${record.get('a')} ${record.get('type')} ${record.get('b')} ${canonical(record.get('p'))}`,
      ),
    ];
    return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  } finally {
    await session.close();
  }
}
