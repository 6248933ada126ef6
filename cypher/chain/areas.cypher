// What one matrix of link by place counts, in one trip: the links of an industry (or of all industries of a region), the
// places, and the enterprises on those links gathered by place and by the links that they stand on, each enterprise once.
// Inside: places are the streets, towns and parks of the region, '' stands for the region itself (未定位). Outward: places
// are the cities of enterprises elsewhere, those of the district's reserve among them, '' stands for no recorded place.
// @mode read
// @param industryId string|null
// @param region string
// @param outward boolean
// @param viewer map
// @returns view chain.AreaView
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(r.createdIn, '') IN staging
CALL (r, staging) {
  CALL (r) {
    MATCH (i:Industry {id: $industryId})
    RETURN i
    UNION
    MATCH (r)-[:PART_OF*0..5]->(:Region)-[:FOCUSES_ON]->(i:Industry)
    WHERE $industryId IS NULL
    RETURN i
  }
  WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging
  ORDER BY i.order, i.id
  RETURN collect(i) AS industries
}
CALL (r, industries, staging) {
  CALL (r, industries, staging) {
    UNWIND industries AS i
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
    WHERE o.state IN ['CONFIRMED', 'TO_REVIEW'] AND NOT coalesce(o.createdIn, '') IN staging
    RETURN e, l.id AS linkId, o.state AS state
    UNION ALL
    UNWIND CASE WHEN $outward THEN industries ELSE [] END AS i
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[t:TARGETED {state: 'CONFIRMED', regionId: left(r.id, 6)}]-(e:Enterprise)
    WHERE NOT coalesce(t.createdIn, '') IN staging
    RETURN e, l.id AS linkId, 'TARGETED' AS state
  }
  WITH r, staging, e, linkId, state ORDER BY linkId
  WITH r, staging, e,
    collect(CASE state WHEN 'CONFIRMED' THEN linkId END) AS confirmed,
    collect(CASE state WHEN 'TO_REVIEW' THEN linkId END) AS toReview,
    collect(CASE state WHEN 'TARGETED' THEN linkId END) AS targets,
    head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(at:Region) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN at }) AS at
  WITH e, confirmed, toReview, targets, at,
    CASE WHEN at IS NULL THEN null
      ELSE head(COLLECT { MATCH p = (at)-[:PART_OF*0..5]->(r) RETURN CASE length(p) WHEN 0 THEN '' ELSE nodes(p)[-2].id END }) END AS inside
  WITH e, confirmed, toReview, targets, at, inside
  WHERE (inside IS NULL) = $outward AND ($outward OR at IS NOT NULL)
  WITH e, confirmed, toReview, targets, CASE
    WHEN NOT $outward THEN inside
    WHEN at IS NULL THEN ''
    ELSE coalesce(
      head(COLLECT { MATCH (at)-[:PART_OF*0..5]->(c:Region) WHERE c.level = 'CITY' RETURN c.id }),
      head(COLLECT { MATCH (at)-[:PART_OF*0..5]->(c:Region) WHERE c.level = 'PROVINCE' RETURN c.id }), at.id) END AS place
  WITH place, confirmed, toReview, targets, coalesce(e.demo, false) AS demo,
    coalesce(e.branchForm, 'LEGAL_PERSON') <> 'LEGAL_PERSON' AS branch, count(e) AS firms
  RETURN collect({place: place, confirmed: confirmed, toReview: toReview, targets: targets, demo: demo, branch: branch, firms: firms}) AS groups
}
WITH r, staging, industries, groups, CASE WHEN $outward
  THEN [g IN groups | g.place]
  ELSE COLLECT { MATCH (r)<-[:PART_OF]-(a:Region) WHERE NOT coalesce(a.createdIn, '') IN staging RETURN a.id } END AS placeIds
RETURN {
  region: r {.id, .name, .level,
    parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }},
  places: COLLECT {
    MATCH (a:Region) WHERE a.id IN placeIds
    RETURN a {.id, .name, .level, within: CASE WHEN $outward THEN head(COLLECT { MATCH (a)-[:PART_OF]->(up:Region) RETURN up.name }) END} ORDER BY a.id
  },
  industries: [i IN industries | i {.id, .title}],
  links: COLLECT {
    UNWIND industries AS i
    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging
    WITH i, lane, l, parent ORDER BY i.order, i.id, lane.order, l.order
    RETURN l {.id, .name, industryId: i.id, lane: lane.name, parentId: parent.id,
      noneFoundIn: COLLECT {
        MATCH (a:Region)-[s:SURVEYED]->(l) WHERE (a.id IN placeIds OR a.id = r.id) AND s.result = 'NONE_FOUND'
          AND NOT EXISTS { MATCH (a)-[later:SURVEYED]->(l) WHERE later.on > s.on }
        RETURN DISTINCT a.id
      }}
  },
  groups: groups
} AS view
