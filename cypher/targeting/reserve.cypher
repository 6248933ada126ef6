// The reserve of a district, or of regions below one, one page in one trip: rows in the order of their next step, and what it
// can be narrowed by with numbers over all states; the names of groups to give targets to.
// @mode read
// @param industryId string|null
// @param region string
// @param filter map
// @param today string
// @param after string|null
// @param first int
// @param viewer map
// @returns view targeting/reserve.ReserveView
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions
WITH home, staging, regions, COLLECT {
  MATCH (e:Enterprise)-[t:TARGETED]->(l:ChainLink)
  WHERE t.regionId IN regions AND t.state = 'CONFIRMED' AND ($industryId IS NULL OR t.industryId = $industryId)
    AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging
    AND ($filter.groupId IS NULL OR coalesce(t.groupId, '') = $filter.groupId)
    AND ($filter.mode IS NULL OR t.mode = $filter.mode) AND ($filter.linkId IS NULL OR l.id = $filter.linkId)
  RETURN {e: e, t: t, l: l, order: coalesce(t.nextOn, '9999-12-31') + ' ' + t.id,
    overdue: coalesce(CASE WHEN t.stage = 'SHELVED' THEN t.lookAgainOn <= $today WHEN t.stage <> 'TO_PROJECT' THEN t.nextOn < $today END, false)}
} AS found
WITH home, staging, regions, found, [x IN found WHERE ($filter.state IS NULL OR x.t.stage = $filter.state) AND (NOT coalesce($filter.overdue, false) OR x.overdue)] AS shown
CALL (regions) {
  MATCH (:Enterprise)-[f:FOLLOWED]->(:ChainLink)
  WHERE f.regionId IN regions AND f.state = 'CONFIRMED' AND f.kind = 'CONTACT' AND ($industryId IS NULL OR f.industryId = $industryId)
  RETURN count(f) AS outcomes
}
CALL (found) {
  UNWIND found AS x
  WITH x.t.stage AS value, count(*) AS count
  RETURN collect({value: value, label: null, count: count}) AS states
}
CALL (found) {
  UNWIND found AS x
  WITH x.t.mode AS value, count(*) AS count
  RETURN collect({value: value, label: null, count: count}) AS modes
}
CALL (found) {
  UNWIND found AS x
  WITH x.l AS l, count(*) AS count ORDER BY count DESC, l.id
  RETURN collect({value: l.id, label: l.name, count: count}) AS links
}
CALL (found) {
  UNWIND found AS x
  WITH x.e AS e
  MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..4]->(city:Region {level: 'CITY'})
  WITH city, count(*) AS count ORDER BY count DESC, city.id
  RETURN collect({value: city.id, label: city.name, count: count}) AS cities
}
RETURN {
  regionId: home.id, regionName: home.name,
  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i {.id, .title} }),
  total: size(shown), all: size(found), overdue: size([x IN found WHERE x.overdue]),
  states: states, modes: modes, links: links, cities: cities,
  groups: COLLECT {
    CALL (home) {
      MATCH (:Industry {id: $industryId})<-[:WORKS_ON]-(g:Group) RETURN g
      UNION
      MATCH (home)<-[:GROUP_OF]-(g:Group) WHERE $industryId IS NULL RETURN g
    }
    WITH g, found WHERE NOT coalesce(g.createdIn, '') IN staging
    RETURN {value: g.id, label: g.name, count: size([x IN found WHERE x.t.groupId = g.id])} ORDER BY g.id
  },
  contactOutcomes: outcomes,
  rows: COLLECT {
    UNWIND shown AS x
    WITH x WHERE $after IS NULL OR x.order > $after
    WITH x ORDER BY x.order LIMIT $first
    WITH x.e AS e, x.t AS t, x.l AS l, x.order AS order, x.overdue AS overdue
    RETURN t {.id, .mode, .stage, .reason, .origin, .groupId, .nextStep, .nextOn, .lookAgainOn, .movedBecause, .addedBy, .addedAt, .by,
      .recordedAt, .version, .regionId, .industryId, order: order, overdue: overdue,
      enterpriseId: e.id, enterpriseName: e.name, uscc: e.uscc, demo: coalesce(e.demo, false),
      at: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.name }),
      linkId: l.id, linkName: l.name,
      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),
      contacts: COUNT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' },
      last: head(COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT'
        RETURN f {.on, .outcome, .who} ORDER BY f.on DESC, f.id LIMIT 1 })} AS row
  }
} AS view
