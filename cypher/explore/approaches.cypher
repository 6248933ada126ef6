// For a target firm the shortest path to it from each firm of a region over chosen relations, at most 3 hops, nearest first:
// who could introduce us (以商招商). Never through a thing with more relations than $fanOut.
// @mode read
// @param target string
// @param region string
// @param hops int
// @param fanOut int
// @param first int
// @param labels string[]
// @param types string[]
// @param viewer map
// @returns path explore.PathRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (b:Enterprise {id: $target}) RETURN b
  UNION
  MATCH (:MergedEnterprise {id: $target})-[:MERGED_INTO*1..8]->(b:Enterprise) RETURN b
}
WITH b, staging, COLLECT { MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(x:Region) RETURN x.id } AS area
WHERE $viewer.id IS NOT NULL AND NOT coalesce(b.createdIn, '') IN staging
MATCH p = SHORTEST 1 (b)((x)-[r]-(y)
  WHERE type(r) IN $types AND labels(y)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'
    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(y.createdIn, '') IN staging
    AND (x = b OR COUNT { (x)--() } <= $fanOut)){1,3}()
WITH p, b, staging, area, last(nodes(p)) AS a
WHERE length(p) <= $hops AND a <> b AND labels(a)[0] = 'Enterprise' AND EXISTS {
  MATCH (a)-[f:LOCATED_IN]->(home:Region) WHERE home.id IN area AND NOT coalesce(f.createdIn, '') IN staging
}
WITH p, length(p) AS hops, [n IN reverse(nodes(p)) | n.id] AS ids ORDER BY hops, ids LIMIT $first
RETURN {
  things: [m IN reverse(nodes(p)) | {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),
    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id)}],
  relations: COLLECT {
    UNWIND reverse(relationships(p)) AS r
    RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  }
} AS path
