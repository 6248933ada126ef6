// Locks a saved plan for a change of it and reads it whole; no row: there is none.
// @mode write
// @param id string
// @returns plan plan.PlanRow
MATCH (p:PlacementPlan {id: $id})
WHERE p.state <> 'GONE'
SET p._lock = true
REMOVE p._lock
RETURN p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,
  regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }), .parameters, .body, .before} AS plan
