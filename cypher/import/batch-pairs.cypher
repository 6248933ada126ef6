// The counts (region~link) that a batch may have changed.
// @mode read
// @param batchId string
// @returns pair string
MATCH (c:Chunk {batchId: $batchId})
UNWIND c.pairs AS pair
RETURN DISTINCT pair
