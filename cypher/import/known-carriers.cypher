// The carriers that a list gives or names; `about` is their region.
// @mode read
// @param ids string[]
// @param names string[]
// @returns sort string
// @returns key string
// @returns id string
// @returns name string
// @returns about string|null
CALL () {
  UNWIND $ids AS key
  MATCH (n:Carrier {id: key})
  RETURN 'carrier' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:SITED_IN]->(r:Region) RETURN r.id }) AS about
  UNION ALL
  UNWIND $names AS key
  MATCH (n:Carrier {name: key})
  RETURN 'carrierName' AS sort, key, n.id AS id, n.name AS name, head(COLLECT { MATCH (n)-[:SITED_IN]->(r:Region) RETURN r.id }) AS about
}
RETURN sort, key, id, name, about
