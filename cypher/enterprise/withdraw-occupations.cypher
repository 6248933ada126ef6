// Takes back occupations that a classifier proposed and nobody has judged.
// @mode write
// @param ids string[]
// @returns id string
// @returns from string
// @returns to string
// @returns before map
// @returns floats string[]
UNWIND $ids AS id
MATCH (e:Enterprise)-[o:OCCUPIES {id: id}]->(l:ChainLink)
SET o._lock = true
WITH o, e.id AS from, l.id AS to
REMOVE o._lock
WITH o, from, to
WHERE o.state = 'TO_REVIEW'
WITH o, from, to, properties(o) AS before
DELETE o
RETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats
