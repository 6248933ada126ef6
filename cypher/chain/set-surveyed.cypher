// Copies the day and result of the latest survey to the counts, where the map reads it.
// @mode write
// @param pairs map[]
// @returns id string
UNWIND $pairs AS pair
MERGE (p:Presence {id: pair.id})
ON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0
WITH p, pair
CALL (pair) {
  MATCH (:Region {id: pair.regionId})-[s:SURVEYED]->(:ChainLink {id: pair.linkId})
  RETURN s ORDER BY s.on DESC LIMIT 1
  UNION
  RETURN null AS s
}
WITH p, collect(s)[0] AS latest
SET p.surveyedAt = latest.on, p.surveyResult = latest.result
RETURN p.id AS id
