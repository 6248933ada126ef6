// Takes the locks of enterprises in the order of their ids and of all their relations, and reads them.
// @mode write
// @param ids string[]
// @returns id string
// @returns enterprise map
// @returns edges map[]
// @returns claims map[]
UNWIND $ids AS wanted
WITH DISTINCT wanted ORDER BY wanted
MATCH (e:Enterprise {id: wanted})
SET e._lock = true
REMOVE e._lock
WITH e
CALL (e) {
  MATCH (e)-[r]-(other)
  WHERE NOT other:MergedEnterprise
  SET r._lock = true
  REMOVE r._lock
  WITH e, r, other
  RETURN collect({type: type(r), out: startNode(r) = e, otherId: other.id, props: properties(r)}) AS edges
}
RETURN e.id AS id, properties(e) AS enterprise, edges,
       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) RETURN c {.*} } AS claims
