// What tells where a region stands on the links of a chain, in one trip: counts of enterprises of the region, of the areas
// around it and of the country, and of regions of its level; and the confirmed 链主 of those.
// @mode read
// @param industryId string
// @param region string
// @param measures string[]
// @param first int
// @param viewer map
// @returns view targeting.PositionView
// @allow CartesianProduct each side is a seek in a unique index
MATCH (i:Industry {id: $industryId})
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging
WITH i, r, staging, COLLECT { MATCH (r)-[:PART_OF*1..5]->(area:Region) WHERE area.level IN ['CITY', 'PROVINCE'] RETURN area } AS around
RETURN {
  id: i.id, title: i.title,
  region: r {.id, .name, .level},
  areas: [a IN around | a {.id, .name, .level}],
  links: COLLECT {
    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging
    OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})
    WITH lane, l, parent, p ORDER BY lane.order, l.order
    RETURN l {.id, .name, lane: lane.name, parentId: parent.id, local: p.local, demo: coalesce(p.demo, 0) > 0}
  },
  counts: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    CALL (l, r, around, staging) {
      MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)
      WHERE c.measure IN $measures AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED'
        AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging
      WITH r, around, c, head(COLLECT { MATCH (c)-[:REPORTED_IN]->(region:Region) RETURN region }) AS at
      WHERE at.level = r.level OR at.level = 'NATION' OR at IN around
      RETURN c, at
    }
    WITH l, c, at ORDER BY c.year DESC, c.value DESC LIMIT $first
    RETURN {linkId: l.id, regionId: at.id, regionName: at.name, level: at.level, measure: c.measure, year: c.year,
      value: c.value, origin: c.origin,
      within: COLLECT { MATCH (at)-[:PART_OF*0..5]->(area:Region) RETURN area.id }}
  },
  leaders: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->(at:Region)
    WHERE o.role = 'LEADER' AND o.state = 'CONFIRMED' AND NOT coalesce(o.createdIn, '') IN staging
    WITH DISTINCT l, e, at ORDER BY e.name LIMIT $first
    RETURN {linkId: l.id, name: e.name, demo: coalesce(e.demo, false), within: COLLECT { MATCH (at)-[:PART_OF*0..5]->(area:Region) RETURN area.id }}
  }
} AS view
