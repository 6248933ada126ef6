// What a list of targets is held against: the chains of its links with home region and groups, and what stands in the reserve.
// @mode read
// @param rows map[]
// @returns key string
// @returns industryId string|null
// @returns regionId string|null
// @returns groups map[]
// @returns known targeting/reserve.KnownTarget|null
UNWIND $rows AS row
MATCH (l:ChainLink {id: row.linkId})
WITH row, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i
RETURN row.key AS key, i.id AS industryId,
  head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id ORDER BY home.id }) AS regionId,
  COLLECT { MATCH (g:Group)-[:WORKS_ON]->(i) RETURN g {.id, .name} ORDER BY g.id } AS groups,
  head(COLLECT {
    MATCH (:Enterprise {id: row.enterpriseId})-[t:TARGETED {id: row.enterpriseId + '~' + l.id}]->(l)
    RETURN t {.version, .state, .stage, .mode, .groupId, .regionId, .reason, .nextStep, .nextOn, .addedBy, .addedAt, .by, .recordedAt,
      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}
  }) AS known
