// Notes what a chunk of an import wrote, so that it is written once and can be undone.
// @mode write
// @param chunk map
// @returns id string
CREATE (c:Chunk {id: $chunk.id})
SET c = $chunk
RETURN c.id AS id
