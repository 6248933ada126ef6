// The industries that a list gives or names by their titles; `about` is the district that they are 重点产业 of.
// @mode read
// @param ids string[]
// @param titles string[]
// @returns sort string
// @returns key string
// @returns id string
// @returns name string
// @returns about string|null
CALL () {
  UNWIND $ids AS key
  MATCH (n:Industry {id: key})
  RETURN 'industry' AS sort, key, n.id AS id, n.title AS name, head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(n) RETURN r.id ORDER BY r.id }) AS about
  UNION ALL
  UNWIND $titles AS key
  MATCH (n:Industry {title: key})
  RETURN 'industryTitle' AS sort, key, n.id AS id, n.title AS name, head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(n) RETURN r.id ORDER BY r.id }) AS about
}
RETURN sort, key, id, name, about
