// Takes away supply edges; answers what they said.
// @mode write
// @param ids string[]
// @returns id string
// @returns from string
// @returns to string
// @returns before map
// @returns floats string[]
UNWIND $ids AS id
MATCH (a:ChainLink)-[f:SUPPLIES {id: id}]->(b:ChainLink)
SET f._lock = true
WITH f, a.id AS from, b.id AS to
REMOVE f._lock
WITH f, from, to, properties(f) AS before
DELETE f
RETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats
