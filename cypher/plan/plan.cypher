// Saved plans, whole, with the versions of their units and projects as they are now.
// @mode read
// @param ids string[]
// @param viewer map
// @returns found plan.PlanWithNow
MATCH (p:PlacementPlan)
WHERE p.id IN $ids AND $viewer.id IS NOT NULL AND p.state <> 'GONE'
WITH p, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
RETURN {
  plan: p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,
    regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }), .parameters, .body, .before},
  now: {
    units: COLLECT {
      UNWIND p.unitIds AS key MATCH (u:CarrierUnit {id: key}) WHERE NOT coalesce(u.createdIn, '') IN staging
      RETURN u {.id, .version} ORDER BY u.id
    },
    projects: COLLECT {
      UNWIND p.projectIds AS key MATCH (j:Project {id: key, state: 'CONFIRMED'}) WHERE NOT coalesce(j.createdIn, '') IN staging
      RETURN j {.id, .version} ORDER BY j.id
    }
  }
} AS found ORDER BY p.id
