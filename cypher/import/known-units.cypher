// What units of a list say now, and which tenancies of them nobody ended; no row: there is no such unit.
// @mode read
// @param ids string[]
// @returns id string
// @returns statusOn string|null
// @returns kind string
// @returns open map[]
UNWIND $ids AS id
MATCH (u:CarrierUnit {id: id})
RETURN u.id AS id, u.statusOn AS statusOn, u.kind AS kind,
  COLLECT { MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE t.until IS NULL RETURN t {.id, enterpriseId: e.id} ORDER BY t.id } AS open
