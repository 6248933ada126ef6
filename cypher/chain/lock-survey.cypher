// Takes the lock of a link's counts and reads what a survey record must agree with; no row: no such link or region.
// @mode write
// @param regionId string
// @param linkId string
// @param surveyId string
// @returns confirmed int
// @returns version int|null
// @returns lastBy string|null
// @returns lastAt string|null
MATCH (r:Region {id: $regionId})
MATCH (l:ChainLink {id: $linkId})
MERGE (p:Presence {id: $regionId + '~' + $linkId})
ON CREATE SET p.regionId = $regionId, p.linkId = $linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0
SET p._lock = true
WITH r, l, p
REMOVE p._lock
WITH r, l, p
OPTIONAL MATCH (r)-[s:SURVEYED {id: $surveyId}]->(l)
RETURN p.confirmed AS confirmed, s.version AS version, s.by AS lastBy, s.recordedAt AS lastAt
