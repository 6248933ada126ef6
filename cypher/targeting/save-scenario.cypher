// Creates open scenarios (应用场景) or changes only what differs; one row back for every row given.
// @mode write
// @param rows map[]
// @param stamp map
// @returns id string
// @returns version int
// @returns changed string[]|null
// @returns before map|null
// @returns floats string[]|null
UNWIND $rows AS row
MERGE (n:Scenario {id: row.id})
ON CREATE SET n += row.props, n.batchId = $stamp.batchId, n.createdIn = $stamp.batchId, n.version = 1
ON MATCH SET n._lock = true
WITH row, n, CASE WHEN n._lock THEN properties(n) END AS before
WITH row, n, before, CASE WHEN before IS NOT NULL THEN
     [key IN keys(row.props)
      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed
FOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |
  SET n += row.props, n.batchId = $stamp.batchId, n.version = before.version + 1)
REMOVE n._lock
RETURN row.id AS id, n.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,
       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats
