// Takes the lock of an enterprise and reads what it says now, with the rival values of its fields; no row: there is none.
// @mode write
// @param id string
// @returns version int
// @returns enterprise map
// @returns locatedIn map|null
// @returns claims map[]
// @returns lastBy string|null
// @returns lastAt string|null
MATCH (e:Enterprise {id: $id})
SET e._lock = true
REMOVE e._lock
WITH e
CALL (e) {
  MATCH (c:Change {factId: 'Enterprise/' + e.id})
  RETURN c ORDER BY c.at DESC LIMIT 1
  UNION
  RETURN null AS c
}
WITH e, collect(c)[0] AS last
RETURN e.version AS version, properties(e) AS enterprise,
       head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(r:Region) RETURN f {.*, regionId: r.id} }) AS locatedIn,
       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) RETURN c {.*} ORDER BY c.id } AS claims,
       last.by AS lastBy, last.at AS lastAt
