// Takes the lock of a policy document, and reads what is recorded under the id of a scope of it; no row: no such document,
// clause, industry, or link of the industry.
// @mode write
// @param id string
// @param documentId string
// @param clauseId string|null
// @param industryId string
// @param linkId string|null
// @returns scope policy/paper.LockedScope|null
// @allow CartesianProduct both sides are found by their ids: one row each
MATCH (d:PolicyDocument {id: $documentId}) WHERE coalesce(d.state, '') <> 'WITHDRAWN'
MATCH (i:Industry {id: $industryId})
WHERE ($linkId IS NULL OR EXISTS { (:ChainLink {id: $linkId})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i) })
  AND ($clauseId IS NULL OR EXISTS { (:Clause {id: $clauseId, documentId: $documentId}) })
SET d._lock = true
REMOVE d._lock
RETURN head(COLLECT { MATCH (s:PolicyScope {id: $id}) RETURN s {.id, .version, .state, .by, at: s.recordedAt} }) AS scope
