// The chunks of a batch in the order in which they were written, without their logs.
// @mode read
// @param batchId string
// @returns id string
// @returns seq int
// @returns result string
// @returns undone boolean
MATCH (c:Chunk {batchId: $batchId})
RETURN c.id AS id, c.seq AS seq, c.result AS result, coalesce(c.undone, false) AS undone ORDER BY c.seq
