// Takes the lock of a region, and reads what it is for and which of the industries asked for there are; no row: no such region.
// @mode write
// @param region string
// @param industryIds string[]
// @returns locked region/direction.LockedDirection
MATCH (r:Region {id: $region})
SET r._lock = true
REMOVE r._lock
WITH r
RETURN {
  name: r.name,
  current: COLLECT { MATCH (r)-[:DIRECTED_AT {state: 'CONFIRMED'}]->(i:Industry) RETURN i.id ORDER BY i.id },
  known: COLLECT { UNWIND $industryIds AS key MATCH (i:Industry {id: key}) RETURN i.id }
} AS locked
