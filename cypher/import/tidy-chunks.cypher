// Forgets the chunks of a batch that wrote nothing: they are needed to go on with it only.
// @mode write
// @param batchId string
// @returns count int
MATCH (c:Chunk {batchId: $batchId})
WHERE c.log = '[]'
DELETE c
RETURN count(*) AS count
