// Takes the locks of an industry and of all its links: whoever changes its chain or the draft of it waits.
// @mode write
// @param industryId string
// @returns id string
MATCH (i:Industry {id: $industryId})
SET i._lock = true
REMOVE i._lock
WITH i
CALL (i) {
  MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
  WITH l ORDER BY l.id
  SET l._lock = true
  REMOVE l._lock
  RETURN count(l) AS links
}
RETURN i.id AS id
