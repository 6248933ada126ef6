// Takes the lock of a unit, and reads what it says and who changed which field of it when; no row: no such unit.
// @mode write
// @param id string
// @param tenantId string|null
// @param tenantName string|null
// @returns locked carrier.LockedUnit
MATCH (u:CarrierUnit {id: $id})-[:UNIT_IN]->(c:Carrier)
WHERE NOT coalesce(u.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])
SET u._lock = true
REMOVE u._lock
WITH u, c
RETURN {
  unit: u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,
      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,
      .tenantId, .tenantName, .note, .asOf, .by, .version,
      demo: coalesce(u.demo, false), carrierId: c.id},
  changes: COLLECT { MATCH (h:Change {factId: 'CarrierUnit/' + u.id}) RETURN h {.id, .field, .at, .by} ORDER BY h.at, h.id },
  open: COLLECT { MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE t.until IS NULL RETURN t {.id, enterpriseId: e.id} ORDER BY t.id },
  named: COLLECT { MATCH (e:Enterprise {name: $tenantName}) RETURN e.id ORDER BY e.id LIMIT 2 },
  tenant: head(COLLECT { MATCH (e:Enterprise {id: $tenantId}) RETURN e.name })
} AS locked
