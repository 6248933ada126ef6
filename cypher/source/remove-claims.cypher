// Removes rival values that nobody has decided upon.
// @mode write
// @param ids string[]
// @returns id string
UNWIND $ids AS wanted
MATCH (c:Claim {id: wanted})
WHERE c.version = 1
WITH c, c.id AS id
DELETE c
RETURN id
