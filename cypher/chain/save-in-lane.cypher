// Creates the lane of a link or changes only what differs; one row back for every row whose two ends exist.
// A ChainLink has one IN_LANE at a time: a former one gives way.
// @mode write
// @param rows map[]
// @param stamp map
// @returns id string
// @returns version int
// @returns changed string[]
// @returns before map
UNWIND $rows AS row
MATCH (a:ChainLink {id: row.from})
MATCH (b:Lane {id: row.to})
CALL (a, row) {
  MATCH (a)-[former:IN_LANE]->(other:Lane)
  WHERE other.id <> row.to
  DELETE former
}
MERGE (a)-[f:IN_LANE {id: row.id}]->(b)
ON CREATE SET f.version = 0
SET f._lock = true
WITH row, f, properties(f) AS before
WITH row, f, before,
     [key IN keys(row.props)
      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] AS changed
FOREACH (_ IN CASE WHEN before.version = 0 OR size(changed) > 0 THEN [1] ELSE [] END |
  SET f += row.props, f += $stamp, f.version = before.version + 1)
REMOVE f._lock
RETURN row.id AS id, f.version AS version, changed, before
