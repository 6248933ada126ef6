// Every region that the map knows, with the one that took over a retired code; none where it was split up.
// @mode read
// @returns region enterprise.KnownRegion
// @allow NodeByLabelScan an address may name any of them
MATCH (r:Region)
WITH r ORDER BY r.id
RETURN r {.id, .name, .level, .current,
  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
  successorId: CASE COUNT { (r)-[:SUCCEEDED_BY]->(:Region) }
    WHEN 1 THEN head(COLLECT { MATCH (r)-[:SUCCEEDED_BY]->(next:Region) RETURN next.id }) END} AS region
