// Takes the lock of a contact or note about a target and reads it; no row: there is none.
// @mode write
// @param id string
// @returns follow targeting/reserve.LockedFollow
MATCH (e:Enterprise)-[f:FOLLOWED {id: $id}]->(l:ChainLink)
SET f._lock = true
REMOVE f._lock
RETURN f {.id, .version, .state, .by, .recordedAt, enterpriseId: e.id, linkId: l.id} AS follow
