// The name of the enterprise or project that an entry of the ledger is about; null: there is none.
// @mode read
// @param enterpriseId string|null
// @param projectId string|null
// @returns enterprise string|null
// @returns project string|null
RETURN head(COLLECT { MATCH (e:Enterprise {id: $enterpriseId}) RETURN e.name }) AS enterprise,
  head(COLLECT { MATCH (p:Project {id: $projectId}) RETURN p.name }) AS project
