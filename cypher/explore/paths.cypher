// Shortest paths between two things over chosen relations, at most $hops long, never twice through a thing and never
// through one with more relations than $fanOut: such a hub ties everything to everything.
// @mode read
// @param from string
// @param to string
// @param hops int
// @param fanOut int
// @param first int
// @param labels string[]
// @param types string[]
// @param viewer map
// @returns path explore.PathRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount) WHERE n.id IN [$from, $to]
  RETURN n, n.id AS asked
  UNION
  MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n:Enterprise) WHERE m.id IN [$from, $to]
  RETURN n, m.id AS asked
}
WITH staging, collect({n: n, asked: asked}) AS ends
WITH staging, head([e IN ends WHERE e.asked = $from | e.n]) AS a, head([e IN ends WHERE e.asked = $to | e.n]) AS b
WITH a, b, staging
WHERE $viewer.id IS NOT NULL AND a <> b
  AND NOT coalesce(a.createdIn, '') IN staging AND NOT coalesce(b.createdIn, '') IN staging
MATCH p = SHORTEST 60 (a)((x)-[r]-(y)
  WHERE type(r) IN $types AND labels(y)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'
    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(y.createdIn, '') IN staging
    AND (x = a OR COUNT { (x)--() } <= $fanOut) AND (y = b OR COUNT { (y)--() } <= $fanOut)){1,4}(b)
WHERE length(p) <= $hops AND all(i IN range(1, length(p)) WHERE NOT nodes(p)[i] IN nodes(p)[..i])
WITH p, length(p) AS hops, [n IN nodes(p) | n.id] AS ids ORDER BY hops, ids LIMIT $first
RETURN {
  things: [m IN nodes(p) | {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),
    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id)}],
  relations: COLLECT {
    UNWIND relationships(p) AS r
    RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  }
} AS path
