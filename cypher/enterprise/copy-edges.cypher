// Gives an enterprise the relations of the one that was merged into it, under ids of their own.
// @mode write
// @param goneId string
// @param keptId string
// @param batchId string
// @param edges map[]
// @returns id string
// @returns version int
MATCH (k:Enterprise {id: $keptId})
UNWIND $edges AS edge
MATCH (:MergedEnterprise {id: $goneId})-[r]-(other)
WHERE type(r) = edge.type AND r.id = edge.id
CALL (k, r, other, edge) {
  WITH k, r, other, edge
  WHERE edge.out
  CREATE (k)-[n:$(edge.type)]->(other)
  SET n = properties(r), n.id = edge.newId, n.batchId = $batchId, n.createdIn = $batchId
  RETURN n
  UNION
  WITH k, r, other, edge
  WHERE NOT edge.out
  CREATE (other)-[n:$(edge.type)]->(k)
  SET n = properties(r), n.id = edge.newId, n.batchId = $batchId, n.createdIn = $batchId
  RETURN n
}
RETURN n.id AS id, n.version AS version
