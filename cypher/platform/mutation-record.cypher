// Claims a user's mutation id before its work begins: a row with a result means it was done before.
// @mode write
// @param id string
// @param at string
// @returns bodyHash string|null
// @returns resultId string|null
MERGE (m:MutationRecord {id: $id})
ON CREATE SET m.at = $at
SET m._lock = true
WITH m
REMOVE m._lock
RETURN m.bodyHash AS bodyHash, m.resultId AS resultId
