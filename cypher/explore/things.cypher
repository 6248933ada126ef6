// Things of the explorer by id, as the picture draws them. The id of an enterprise that was merged answers the one it became.
// @mode read
// @param ids string[]
// @param labels string[]
// @param viewer map
// @returns asked string
// @returns thing explore.ThingRef
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $ids AS asked
CALL (asked) {
  MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: asked})
  RETURN m
  UNION
  MATCH (:MergedEnterprise {id: asked})-[:MERGED_INTO*1..8]->(m:Enterprise)
  RETURN m
}
WITH asked, m, staging
WHERE $viewer.id IS NOT NULL AND labels(m)[0] IN $labels AND NOT coalesce(m.createdIn, '') IN staging
RETURN asked, {id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),
  name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id),
  region: head(COLLECT { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),
  lane: head(COLLECT { MATCH (m)-[:IN_LANE]->(x:Lane) RETURN x {.id, .name} LIMIT 1
    UNION MATCH (m)-[o:OCCUPIES|IN_LINK]->(:ChainLink)-[:IN_LANE]->(x:Lane) WHERE coalesce(o.state, '') <> 'REJECTED'
    WITH x, o ORDER BY o.state, o.id LIMIT 1 RETURN x {.id, .name} })} AS thing
