// Creates rival values of facts or changes only what differs; one row back for every row given.
// @mode write
// @param rows map[]
// @param stamp map
// @returns id string
// @returns version int
// @returns changed string[]
// @returns before map
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
ON CREATE SET n.version = 0
SET n._lock = true
WITH row, n, properties(n) AS before
WITH row, n, before,
     [key IN keys(row.props)
      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed
FOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |
  SET n += row.props, n += $stamp, n.version = before.version + 1)
REMOVE n._lock
RETURN row.id AS id, n.version AS version, changed, before
