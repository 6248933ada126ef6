// Takes the locks of the counts that surveys must agree with and reads them, with what is recorded of each day.
// @mode write
// @param pairs map[]
// @returns id string
// @returns confirmed int
// @returns result string|null
// @returns scope string|null
// @returns by string|null
UNWIND $pairs AS pair
MATCH (r:Region {id: pair.regionId})
MATCH (l:ChainLink {id: pair.linkId})
MERGE (p:Presence {id: pair.regionId + '~' + pair.linkId})
ON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0
SET p._lock = true
WITH pair, r, l, p
REMOVE p._lock
WITH pair, r, l, p
OPTIONAL MATCH (r)-[s:SURVEYED {id: pair.id}]->(l)
RETURN pair.id AS id, p.confirmed AS confirmed, s.result AS result, s.scope AS scope, s.by AS by
