// Takes away the LOCATED_IN that a new one takes the place of: one Enterprise has one at a time.
// @mode write
// @param rows map[]
// @returns id string
// @returns from string
// @returns to string
// @returns before map
// @returns floats string[]
UNWIND $rows AS row
MATCH (a:Enterprise {id: row.from})-[f:LOCATED_IN]->(b:Region)
WHERE b.id <> row.to
SET f._lock = true
WITH DISTINCT f, a.id AS from, b.id AS to
REMOVE f._lock
WITH f, from, to, properties(f) AS before
DELETE f
RETURN before.id AS id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats
