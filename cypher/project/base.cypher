// The projects of a district, or of a region below one, with what they need: one trip. No row: no such region.
// @mode read
// @param region string
// @param viewer map
// @returns view project.ProjectBase
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
RETURN {
  regionId: home.id, regionName: home.name,
  industries: COLLECT {
    CALL (home) {
      MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry) RETURN i
      UNION
      MATCH (home)<-[:PART_OF*0..4]-(r:Region) MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'}) MATCH (i:Industry {id: p.industryId}) RETURN i
    }
    WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging
    RETURN i {.id, .title} ORDER BY i.id
  },
  projects: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region)
    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})
    WHERE NOT coalesce(p.createdIn, '') IN staging
    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id
  }
} AS view
