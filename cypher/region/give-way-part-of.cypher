// Takes away the PART_OF that a new one takes the place of: one Region has one at a time.
// @mode write
// @param rows map[]
// @returns id string
// @returns from string
// @returns to string
// @returns before map
// @returns floats string[]
UNWIND $rows AS row
MATCH (a:Region {id: row.from})-[f:PART_OF]->(b:Region)
WHERE b.id <> row.to
SET f._lock = true
WITH DISTINCT f, a.id AS from, b.id AS to
REMOVE f._lock
WITH f, from, to, properties(f) AS before
DELETE f
RETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats
