// Takes the locks of enterprises in the order of their ids, and of their occupations, and reads what rules need of them.
// @mode write
// @param ids string[]
// @returns enterprise map
// @returns occupations map[]
UNWIND $ids AS wanted
WITH DISTINCT wanted ORDER BY wanted
MATCH (e:Enterprise {id: wanted})
SET e._lock = true
REMOVE e._lock
WITH e
CALL (e) {
  MATCH (e)-[o:OCCUPIES]->(l:ChainLink)
  SET o._lock = true
  REMOVE o._lock
  WITH o, l
  RETURN collect(o {.*, linkId: l.id}) AS occupations
}
RETURN e {.id, .name, .scope, .industryCodes, .sourceIds} AS enterprise, occupations
