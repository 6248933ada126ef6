// Stores what a mutation did under its id, in the transaction that did it.
// @mode write
// @param id string
// @param bodyHash string
// @param resultId string
// @returns id string
MATCH (m:MutationRecord {id: $id})
SET m.bodyHash = $bodyHash, m.resultId = $resultId
RETURN m.id AS id
