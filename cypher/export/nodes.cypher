// Things that users see, all of them, those of one chain with who stands on it, or those of one region.
// @mode read
// @param hidden string[]
// @param industryId string|null
// @param region string|null
// @returns ref string
// @returns label string
// @returns props map
// @allow AllNodesScan the graph is handed out as a whole
// @allow CartesianProduct the chosen region and what lies in it
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (n)
  WHERE $industryId IS NULL AND $region IS NULL
  RETURN n
  UNION
  MATCH (i:Industry {id: $industryId})
  OPTIONAL MATCH (i)-[:HAS_LANE]->(lane:Lane)
  OPTIONAL MATCH (lane)<-[:IN_LANE]-(l:ChainLink)
  OPTIONAL MATCH (l)<-[:OCCUPIES]-(e:Enterprise)
  OPTIONAL MATCH (e)-[:LOCATED_IN]->(r:Region)
  UNWIND [i, lane, l, e, r] AS n
  RETURN n
  UNION
  MATCH (n)-[:PART_OF*0..5]->(:Region {id: $region})
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]-(n)
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(:Enterprise)-[:OCCUPIES]->(n:ChainLink)
  RETURN n
}
WITH DISTINCT n, staging
WHERE n IS NOT NULL AND none(label IN labels(n) WHERE label IN $hidden) AND NOT coalesce(n.createdIn, '') IN staging
RETURN elementId(n) AS ref, head(labels(n)) AS label, properties(n) AS props
