// Takes the locks of the enterprises that codes or full names name, whatever their district, and reads them; those of
// enterprises that were merged into another one name that one.
// @mode write
// @param usccs string[]
// @param names string[]
// @returns enterprise map
// @returns regionId string|null
// @returns merged map[]
CALL () {
  UNWIND $usccs AS uscc
  MATCH (e:Enterprise {uscc: uscc})
  RETURN e
  UNION
  UNWIND $names AS name
  MATCH (e:Enterprise {name: name})
  RETURN e
  UNION
  UNWIND $usccs AS uscc
  MATCH (:MergedEnterprise {uscc: uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e
  UNION
  UNWIND $names AS name
  MATCH (:MergedEnterprise {name: name})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e
}
WITH DISTINCT e
SET e._lock = true
REMOVE e._lock
RETURN properties(e) AS enterprise, head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id }) AS regionId,
       COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m {.uscc, .name} } AS merged
