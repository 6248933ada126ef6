// Enterprises of a region whose place no person has decided, with what it stands on.
// @mode read
// @param region string
// @param limit int
// @param viewer map
// @returns enterprise enterprise.PlacedEnterpriseRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(at:Region)<-[f:LOCATED_IN]-(e:Enterprise)
WHERE $viewer.id IS NOT NULL AND coalesce(f.state, '') <> 'CONFIRMED' AND NOT coalesce(e.demo, false)
  AND NOT coalesce(f.createdIn, '') IN staging
WITH e, f, at ORDER BY e.name, e.id LIMIT $limit
RETURN e {.id, .name, .address, .uscc, .registrationNumber, .version, regionId: at.id, regionName: at.name, rule: f.rule} AS enterprise
