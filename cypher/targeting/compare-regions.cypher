// Several regions of one level on the links of a chain, in one trip: what each has there, and what all of them are compared
// with: counts of areas around every one of them, and all regions of their level that have something on the chain.
// @mode read
// @param industryId string
// @param regions string[]
// @param viewer map
// @returns view targeting.RegionsView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (i:Industry {id: $industryId})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging
WITH i, staging,
  COLLECT { UNWIND $regions AS id MATCH (r:Region {id: id}) WHERE NOT coalesce(r.createdIn, '') IN staging RETURN r } AS regions,
  ['100000'] + COLLECT {
    UNWIND $regions AS id
    MATCH (r:Region {id: id})-[:PART_OF*1..5]->(area:Region)
    WITH area, count(DISTINCT r) AS inside WHERE inside = size($regions)
    RETURN area.id
  } AS around
RETURN {
  id: i.id, title: i.title,
  regions: [r IN regions | r {.id, .name, .level}],
  links: COLLECT {
    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging
    WITH lane, l, parent ORDER BY lane.order, l.order
    RETURN l {.id, .name, lane: lane.name, parentId: parent.id}
  },
  presences: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    UNWIND $regions AS regionId
    MATCH (p:Presence {id: regionId + '~' + l.id})
    RETURN {linkId: l.id, regionId: regionId, local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0),
      toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0),
      surveyedAt: p.surveyedAt, surveyResult: p.surveyResult}
  },
  counts: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    CALL (l, around, staging) {
      MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)
      WHERE coalesce(c.state, 'CONFIRMED') = 'CONFIRMED'
        AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging
      WITH around, c, head(COLLECT { MATCH (c)-[:REPORTED_IN]->(at:Region) RETURN at }) AS area
      WHERE area.id IN around
      RETURN c, area
    }
    RETURN {linkId: l.id, regionId: area.id, regionName: area.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}
  },
  ruleSets: COLLECT {
    MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values}
  },
  peers: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    MATCH (p:Presence {linkId: l.id})
    MATCH (peer:Region {id: p.regionId})
    WHERE peer.level = regions[0].level
    RETURN {linkId: l.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)}
  }
} AS view
