import type { Driver } from 'neo4j-driver';

const region = 'bench-targets';

// Products that firms make become links of one chain; the first firms of each stand in a region as its anchors.
const chain = [
  `MERGE (i:Industry {id: $region}) SET i.title = '测量', i.version = 1
   MERGE (lane:Lane {id: $region + '.lane'}) SET lane.name = '中游', lane.order = 1
   MERGE (i)-[:HAS_LANE {id: $region + '~lane'}]->(lane)
   MERGE (r:Region {id: $region}) SET r.name = '测量区', r.level = 'DISTRICT'`,
  `MATCH (p:Product)<-[:MAKES]-(f:Enterprise) WITH p, count(f) AS makers WHERE makers >= 5 AND makers <= 60
   WITH p ORDER BY p.id LIMIT $links
   MATCH (lane:Lane {id: $region + '.lane'}), (r:Region {id: $region})
   MERGE (l:ChainLink {id: $region + '.' + p.id}) SET l.name = p.name, l.order = 1, l.nameKey = p.id
   MERGE (l)-[:IN_LANE {id: l.id + '~lane'}]->(lane)
   MERGE (p)-[:IN_LINK {id: p.id + '~' + l.id}]->(l)
   WITH p, l, r MATCH (p)<-[:MAKES]-(f:Enterprise) WITH l, r, f ORDER BY f.id WITH l, r, collect(f)[..2] AS firms
   UNWIND firms AS f
   MERGE (f)-[:LOCATED_IN {id: f.id + '~' + r.id}]->(r)
   MERGE (f)-[o:OCCUPIES {id: f.id + '~' + l.id}]->(l) SET o.state = 'CONFIRMED', o.role = 'BACKBONE'`,
];

const things = ['Enterprise', 'Product', 'IndustryCode'] as const;
const relations = [
  ['Enterprise', 'MAKES', 'Product'],
  ['Enterprise', 'CLASSED_AS', 'IndustryCode'],
  ['Product', 'MADE_FROM', 'Product'],
  ['Product', 'KIND_OF', 'Product'],
  ['Product', 'USED_IN', 'Product'],
] as const;

async function run(
  driver: Driver,
  text: string,
  params: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const session = driver.session();
  try {
    const { records } = await session.run<{ id: string }>(text, params);
    return records.flatMap((record) => (record.has('id') ? [record.get('id')] : []));
  } finally {
    await session.close();
  }
}

/** Makes a chain of products that firms of the set make, with anchors; returns what to ask for. */
export async function benchChain(
  driver: Driver,
  links: number,
): Promise<{ region: string; linkIds: readonly string[] }> {
  for (const text of chain) await run(driver, text, { region, links: BigInt(links) });
  const linkIds = await run(
    driver,
    'MATCH (l:ChainLink) WHERE l.id STARTS WITH $region RETURN l.id AS id ORDER BY id',
    {
      region,
    },
  );
  return { region, linkIds };
}

/** Puts so many copies of the whole set beside it, under other ids and names: the links' neighbourhoods stay as they are. */
export async function copySet(driver: Driver, copies: number): Promise<void> {
  const params = { copies: BigInt(copies) };
  for (const label of things) {
    await run(
      driver,
      `MATCH (n:${label}) WHERE NOT n.id CONTAINS '#'
       CALL (n) { UNWIND range(1, $copies) AS copy CREATE (c:${label})
         SET c = n {.*, id: n.id + '#' + copy, name: n.name + '#' + copy, nameKey: n.nameKey + '#' + copy, uscc: null, stockCode: null} }
       IN TRANSACTIONS OF 2000 ROWS`,
      params,
    );
  }
  for (const [from, type, to] of relations) {
    await run(
      driver,
      `MATCH (a:${from})-[r:${type}]->(b:${to}) WHERE NOT a.id CONTAINS '#' AND NOT b.id CONTAINS '#'
       CALL (a, r, b) { UNWIND range(1, $copies) AS copy
         MATCH (c:${from} {id: a.id + '#' + copy}) MATCH (d:${to} {id: b.id + '#' + copy})
         CREATE (c)-[e:${type}]->(d) SET e = r {.*, id: r.id + '#' + copy} }
       IN TRANSACTIONS OF 2000 ROWS`,
      params,
    );
  }
}
