import type { Driver } from 'neo4j-driver';

// Firms outside the region: two makers of the link's product, a customer of a local firm, a sister of one, one that a
// maker's class leads to; and one that nothing leads to.
const firms = `
  MATCH (l:ChainLink {id: $linkId}), (a:Enterprise {name: '示例徐庄云服务有限公司'}), (away:Region {id: '320104'})
  MERGE (s:Source {id: 'test.targets'}) SET s.title = '示例名录', s.date = '2026-01-15'
  MERGE (p:Product {id: 'test-p'}) SET p.name = '云主机', p.version = 1
  MERGE (q:Product {id: 'test-q'}) SET q.name = '云桌面', q.version = 1
  MERGE (c:IndustryCode {id: 'SW2021:test'}) SET c.name = '云计算', c.version = 1
  MERGE (p)-[:IN_LINK {id: 'test-p~l', state: 'CONFIRMED', sourceIds: ['test.targets']}]->(l)
  WITH * UNWIND ['maker', 'partner', 'customer', 'classed', 'far', 'closed', 'branched'] AS key
  MERGE (f:Enterprise {id: 'test-' + key})
  SET f.name = '示例' + key + '有限公司', f.status = CASE key WHEN 'closed' THEN 'CLOSED' ELSE 'ACTIVE' END,
    f.demo = true, f.version = 1
  SET f.nameKey = f.name
  MERGE (f)-[:LOCATED_IN {id: f.id + '~away', state: 'CONFIRMED'}]->(away)
  WITH a, p, q, c, collect(f) AS fs
  WITH a, p, q, c, fs[0] AS maker, fs[1] AS partner, fs[2] AS customer, fs[3] AS classed, fs[5] AS closed, fs[6] AS branched
  FOREACH (f IN [maker, closed, branched] |
    MERGE (f)-[:MAKES {id: f.id + '~p', state: 'CONFIRMED', sourceIds: ['test.targets'], asOf: '2026-01-10'}]->(p))
  FOREACH (f IN [maker, partner] | MERGE (f)-[:MAKES {id: f.id + '~q', state: 'TO_REVIEW'}]->(q))
  FOREACH (f IN [maker, classed] | MERGE (f)-[:CLASSED_AS {id: f.id + '~c', state: 'CONFIRMED'}]->(c))
  MERGE (a)-[:SELLS_TO {id: 'test-a~customer', state: 'CONFIRMED', sourceIds: ['test.targets']}]->(customer)
  WITH branched MATCH (home:Region {id: '320102'})
  MERGE (b:Enterprise {id: 'test-branch'}) SET b.name = branched.name + '玄武分公司', b.branchForm = 'BRANCH', b.demo = true
  SET b.nameKey = b.name
  MERGE (b)-[:LOCATED_IN {id: 'test-branch~home', state: 'CONFIRMED'}]->(home)`;

/** Puts firms that could be won for a link of the demo chain into the graph. */
export async function drawTargets(driver: Driver, linkId: string): Promise<void> {
  const session = driver.session();
  await session.run(firms, { linkId });
  await session.close();
}
