// The links of a chain with the projects of a region that are of it: what the room of its carriers is held against.
// @mode read
// @param industryId string
// @param region string
// @param viewer map
// @returns view matching/places.PlacesView
MATCH (i:Industry {id: $industryId})
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH i, home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging
RETURN {
  links: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    WHERE NOT coalesce(l.createdIn, '') IN staging
    RETURN {id: l.id, name: l.name, parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(p:ChainLink) RETURN p.id })} AS row ORDER BY l.id
  },
  projects: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region)
    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})
    WHERE p.industryId = $industryId AND NOT coalesce(p.createdIn, '') IN staging
    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id
  }
} AS view
