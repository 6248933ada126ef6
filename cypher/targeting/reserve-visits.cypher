// The targets of a reserve that are being worked on and whose firms are in a city (or another region), with what to know
// before calling on them.
// @mode read
// @param industryId string|null
// @param region string
// @param city string
// @param viewer map
// @returns view targeting/reserve.ReserveVisits
// @allow CartesianProduct each side is a seek in a unique index
MATCH (home:Region {id: $region})
MATCH (city:Region {id: $city})
WHERE $viewer.id IS NOT NULL
WITH home, city, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions
RETURN {
  regionName: home.name, cityName: city.name,
  industryTitle: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),
  rows: COLLECT {
    MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)
    WHERE t.regionId IN regions AND t.stage IN ['RESERVED', 'CONTACTED', 'NEGOTIATING']
      AND ($industryId IS NULL OR t.industryId = $industryId) AND NOT coalesce(t.createdIn, '') IN staging
    MATCH (e)-[:LOCATED_IN]->(at:Region) WHERE EXISTS { (at)-[:PART_OF*0..4]->(city) }
    WITH e, t, l, at ORDER BY e.name, l.id
    RETURN {id: t.id, firm: e.name, linkId: l.id, linkName: l.name, mode: t.mode, stage: t.stage, nextStep: t.nextStep, nextOn: t.nextOn,
      lookAgainOn: t.lookAgainOn, addedAt: t.addedAt, addedBy: t.addedBy, reason: t.reason, demo: coalesce(e.demo, false),
      uscc: e.uscc, address: e.address, at: at.name, scope: e.scope,
      topLinkId: coalesce(head(COLLECT { MATCH (l)-[:CHILD_OF*1..4]->(top:ChainLink) WHERE NOT EXISTS { (top)-[:CHILD_OF]->() } RETURN top.id }), l.id),
      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),
      contacts: COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT'
        RETURN f {.on, .who, .channel, .outcome, .text} ORDER BY f.on DESC, f.id LIMIT 5 }} AS row
  }
} AS view
