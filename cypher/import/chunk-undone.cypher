// Notes that what a chunk wrote has been undone.
// @mode write
// @param id string
// @returns id string
MATCH (c:Chunk {id: $id})
SET c.undone = true
RETURN c.id AS id
