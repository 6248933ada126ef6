// Takes an occupation's lock and reads what it says now; no row: there is none.
// @mode write
// @param id string
// @returns enterpriseId string
// @returns linkId string
// @returns state string
// @returns role string
// @returns kind string
// @returns version int
// @returns lastBy string|null
// @returns lastAt string|null
MATCH (e:Enterprise)-[o:OCCUPIES {id: $id}]->(l:ChainLink)
SET o._lock = true
WITH e, l, o
CALL (o) {
  MATCH (c:Change {factId: 'OCCUPIES/' + o.id})
  RETURN c ORDER BY c.at DESC LIMIT 1
  UNION
  RETURN null AS c
}
WITH e, l, o, collect(c)[0] AS last
RETURN e.id AS enterpriseId, l.id AS linkId, o.state AS state, o.role AS role, o.kind AS kind, o.version AS version,
       last.by AS lastBy, last.at AS lastAt
