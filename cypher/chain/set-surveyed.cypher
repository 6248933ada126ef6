// Copies the day and result of the latest survey to the counts, where the map reads it; counts of nothing go.
// @mode write
// @param pairs map[]
// @returns id string
WITH COLLECT { MATCH (k:Lock {id: 'staging'}) UNWIND k.staging AS batch RETURN batch } AS staging
UNWIND $pairs AS pair
MERGE (p:Presence {id: pair.id})
ON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId, p.confirmed = 0, p.toReview = 0, p.local = 0, p.leaders = 0, p.demo = 0
WITH p, pair, staging
CALL (pair, staging) {
  MATCH (:Region {id: pair.regionId})-[s:SURVEYED]->(:ChainLink {id: pair.linkId})
  WHERE NOT coalesce(s.createdIn IN staging, false)
  RETURN s ORDER BY s.on DESC LIMIT 1
  UNION
  RETURN null AS s
}
WITH pair, p, collect(s)[0] AS latest
SET p.surveyedAt = latest.on, p.surveyResult = latest.result
WITH pair, p,
     latest IS NULL AND coalesce(p.confirmed, 0) + coalesce(p.toReview, 0) + coalesce(p.demo, 0) = 0 AS empty
FOREACH (_ IN CASE WHEN empty THEN [1] ELSE [] END | DELETE p)
RETURN pair.id AS id
