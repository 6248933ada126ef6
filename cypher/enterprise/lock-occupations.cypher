// Takes the locks of occupations in the order of their ids and reads what they say now; no row: there is none.
// @mode write
// @param ids string[]
// @returns id string
// @returns enterpriseId string
// @returns enterpriseName string
// @returns linkId string
// @returns state string
// @returns version int
// @returns lastBy string|null
// @returns lastAt string|null
UNWIND $ids AS wanted
WITH DISTINCT wanted ORDER BY wanted
WITH wanted, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (e:Enterprise)-[o:OCCUPIES {id: wanted}]->(l:ChainLink)
WITH e, o, l, staging
WHERE NOT coalesce(o.createdIn, '') IN staging
SET o._lock = true
REMOVE o._lock
WITH e, o, l
CALL (o) {
  MATCH (c:Change {factId: 'OCCUPIES/' + o.id})
  RETURN c ORDER BY c.at DESC LIMIT 1
  UNION
  RETURN null AS c
}
WITH e, l, o, collect(c)[0] AS last, head(COLLECT { MATCH (j:Job {id: o.batchId}) RETURN j {.by, .at} }) AS entered
RETURN o.id AS id, e.id AS enterpriseId, e.name AS enterpriseName, l.id AS linkId, o.state AS state,
       o.version AS version, coalesce(last.by, entered.by) AS lastBy, coalesce(last.at, entered.at) AS lastAt
