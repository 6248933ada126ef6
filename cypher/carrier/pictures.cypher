// The photos and plans of a carrier that stand, newest first.
// @mode read
// @param id string
// @param viewer map
// @returns pictures carrier/picture.PictureRow[]
MATCH (c:Carrier {id: $id})
WHERE $viewer.id IS NOT NULL
RETURN COLLECT {
  MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED'
  RETURN p {.id, .kind, .caption, .on, .fileName, .fileType, .fileSize, .by, .version,
    unit: head(COLLECT { MATCH (p)-[:SHOWS_UNIT]->(u:CarrierUnit) RETURN u {.id, .number} })} AS row ORDER BY p.on DESC, p.id
} AS pictures
