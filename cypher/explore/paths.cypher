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
  MATCH (a:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $from}) RETURN a
  UNION
  MATCH (:MergedEnterprise {id: $from})-[:MERGED_INTO*1..8]->(a:Enterprise) RETURN a
}
CALL () {
  MATCH (b:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $to}) RETURN b
  UNION
  MATCH (:MergedEnterprise {id: $to})-[:MERGED_INTO*1..8]->(b:Enterprise) RETURN b
}
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
