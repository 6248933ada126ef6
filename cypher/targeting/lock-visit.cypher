// Takes the lock of a firm that was called on, and reads where it lies and whom it is known to supply or buy from; no row:
// there is no such firm.
// @mode write
// @param id string
// @returns firm targeting/visit.LockedFirm
MATCH (e:Enterprise {id: $id})
SET e._lock = true
REMOVE e._lock
RETURN e {.id, .name,
  regionId: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY r.id }),
  supplies: COLLECT { MATCH (e)-[f:SELLS_TO]-(:Enterprise) RETURN f {.id, .sourceIds, .visitIds} ORDER BY f.id LIMIT 2000 }} AS firm
