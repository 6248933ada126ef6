// The saved plans of a region and of those in it, the latest first.
// @mode read
// @param region string
// @param viewer map
// @returns list plan.PlanList
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
RETURN {
  regionId: home.id, regionName: home.name,
  plans: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region) MATCH (p:PlacementPlan {regionId: r.id})
    WHERE p.state <> 'GONE'
    WITH p ORDER BY p.at DESC, p.id LIMIT 200
    RETURN p {.id, .regionId, .name, .state, .value, .tax, .mu, .placed, .gap, .by, .at, .acceptedBy, .acceptedAt, .version,
    regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name })} AS row ORDER BY row.at DESC, row.id
  }
} AS list
