// Who changed facts last, and when: by their history, else by the import that wrote them.
// @mode read
// @param facts map[]
// @param batchId string
// @returns factId string
// @returns by string|null
// @returns at string|null
UNWIND $facts AS fact
OPTIONAL MATCH (j:Job {id: fact.lastBatch})
WITH fact, j, head(COLLECT {
  MATCH (c:Change {factId: fact.factId}) WHERE c.batchId <> $batchId
  RETURN c {.by, .at} ORDER BY c.at DESC LIMIT 1
}) AS last
RETURN fact.factId AS factId, coalesce(last.by, j.by) AS by, coalesce(last.at, j.at) AS at
