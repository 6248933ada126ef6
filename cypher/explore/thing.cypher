// A thing of the explorer with its properties, and how many relations it has of each type, direction, far kind and state.
// The id of an enterprise that was merged into another answers that one; rejected and staged relations are not counted.
// @mode read
// @param id string
// @param labels string[]
// @param types string[]
// @param viewer map
// @returns thing explore.ThingRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $id})
  RETURN n
  UNION
  MATCH (:MergedEnterprise {id: $id})-[:MERGED_INTO*1..8]->(n:Enterprise)
  RETURN n
}
WITH n, staging WHERE $viewer.id IS NOT NULL AND labels(n)[0] IN $labels AND NOT coalesce(n.createdIn, '') IN staging
WITH n, staging LIMIT 1
WITH n, COLLECT {
  MATCH (n)-[r]-(m)
  WHERE type(r) IN $types AND labels(m)[0] IN $labels AND coalesce(r.state, '') <> 'REJECTED'
    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
  WITH type(r) AS type, startNode(r) = n AS out, labels(m)[0] AS kind, coalesce(r.state, 'UNSTATED') AS state, count(*) AS count
  RETURN {type: type, out: out, kind: kind, state: state, count: count}
  ORDER BY type, out, kind, state
} AS counts
RETURN {
  id: n.id,
  kind: labels(n)[0],
  name: coalesce(n.name, n.title, n.label, n.role, n.measure, n.id),
  demo: coalesce(n.demo, false),
  state: n.state,
  props: properties(n),
  industryId: CASE labels(n)[0]
    WHEN 'Industry' THEN n.id
    WHEN 'ChainLink' THEN head(COLLECT { MATCH (n)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id }) END,
  sources: COLLECT {
    MATCH (s:Source) WHERE s.id IN n.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  },
  counts: counts,
  merged: COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n) RETURN m {.id, .name} ORDER BY m.name, m.id LIMIT 50 }
} AS thing
