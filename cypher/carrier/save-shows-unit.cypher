// Creates which units pictures show or changes only what differs; one row back for every row whose two ends exist.
// @mode write
// @param rows map[]
// @param stamp map
// @returns id string
// @returns version int
// @returns changed string[]|null
// @returns before map|null
// @returns floats string[]|null
UNWIND $rows AS row
MATCH (a:CarrierPicture {id: row.from})
MATCH (b:CarrierUnit {id: row.to})
MERGE (a)-[f:SHOWS_UNIT {id: row.id}]->(b)
ON CREATE SET f += row.props, f.batchId = $stamp.batchId, f.createdIn = coalesce(row.createdIn, $stamp.batchId), f.version = 1
ON MATCH SET f._lock = true
WITH row, f, CASE WHEN f._lock THEN properties(f) END AS before
WITH row, f, before, CASE WHEN before IS NOT NULL THEN
     [key IN keys(row.props)
      WHERE coalesce(before[key] <> row.props[key], before[key] IS NOT NULL OR row.props[key] IS NOT NULL)] END AS changed
FOREACH (_ IN CASE WHEN size(changed) > 0 THEN [1] ELSE [] END |
  SET f += row.props, f.batchId = $stamp.batchId, f.version = before.version + 1)
REMOVE f._lock
RETURN row.id AS id, f.version AS version, changed, CASE WHEN size(changed) > 0 THEN before END AS before,
       CASE WHEN size(changed) > 0 THEN [key IN keys(before) WHERE before[key] IS :: FLOAT] END AS floats
