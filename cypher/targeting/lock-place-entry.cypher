// Takes the lock of a region, and reads what is recorded under the id of a price or of a scenario of it; no row: no such
// region.
// @mode write
// @param regionId string
// @param id string
// @returns entry targeting.LockedEntry|null
MATCH (r:Region {id: $regionId})
SET r._lock = true
REMOVE r._lock
WITH r
RETURN head(
  COLLECT { MATCH (n:CostPrice {id: $id}) WHERE n.regionId = r.id RETURN n {.version, .state, .by, sourceIds: [], at: n.recordedAt} }
  + COLLECT { MATCH (n:Scenario {id: $id}) WHERE n.regionId = r.id RETURN n {.version, .state, .by, sourceIds: [], at: n.recordedAt} }
) AS entry
