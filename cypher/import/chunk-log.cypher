// What one chunk of a batch wrote.
// @mode read
// @param id string
// @returns log string
MATCH (c:Chunk {id: $id})
RETURN c.log AS log
