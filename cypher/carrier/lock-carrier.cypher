// Takes the lock of a carrier, and reads what a picture of it may show; no row: no such carrier.
// @mode write
// @param id string
// @param unitId string|null
// @param pictureId string|null
// @returns locked carrier/picture.LockedCarrier
MATCH (c:Carrier {id: $id})
WHERE NOT coalesce(c.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])
SET c._lock = true
REMOVE c._lock
WITH c
RETURN {
  id: c.id,
  unit: head(COLLECT { MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit {id: $unitId}) RETURN u.id }),
  pictures: COUNT { (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED' },
  picture: head(COLLECT { MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture {id: $pictureId}) RETURN p {.version, .by, .state, at: p.recordedAt} })
} AS locked
