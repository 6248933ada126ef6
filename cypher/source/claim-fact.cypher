// The fact that a rival value is about; no row: there is no such claim.
// @mode read
// @param id string
// @returns factId string
MATCH (c:Claim {id: $id})
RETURN c.factId AS factId
