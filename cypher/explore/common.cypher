// The things that two things are both related to, at most 200, by name; each with its relations to both, and how many there are.
// @mode read
// @param a string
// @param b string
// @param labels string[]
// @param types string[]
// @param viewer map
// @returns common explore.CommonView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount) WHERE n.id IN [$a, $b]
  RETURN n, n.id AS asked
  UNION
  MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(n:Enterprise) WHERE m.id IN [$a, $b]
  RETURN n, m.id AS asked
}
WITH staging, collect({n: n, asked: asked}) AS ends
WITH staging, head([e IN ends WHERE e.asked = $a | e.n]) AS a, head([e IN ends WHERE e.asked = $b | e.n]) AS b
WITH a, b, staging WHERE $viewer.id IS NOT NULL AND a <> b
CALL (a, b, staging) {
  MATCH (a)-[r]-(m)-[q]-(b)
  WHERE type(r) IN $types AND type(q) IN $types AND labels(m)[0] IN $labels
    AND coalesce(r.state, '') <> 'REJECTED' AND coalesce(q.state, '') <> 'REJECTED'
    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(q.createdIn, '') IN staging
    AND NOT coalesce(m.createdIn, '') IN staging
  WITH m, collect(DISTINCT r) AS rs, collect(DISTINCT q) AS qs, coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) AS name
  ORDER BY name, m.id
  WITH collect({m: m, name: name, relations: rs + qs}) AS found
  RETURN size(found) AS total, found[..200] AS shown
}
RETURN {total: total, rows: COLLECT {
  UNWIND shown AS each
  WITH each, each.m AS m
  RETURN {
    thing: {id: m.id, kind: labels(m)[0], name: each.name, demo: coalesce(m.demo, false)},
    relations: COLLECT {
      UNWIND each.relations AS r
      RETURN r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
        sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
          RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
    }
  }
}} AS common
