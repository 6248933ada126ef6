// Takes the locks of counts in the order given, so that two writers count one after the other.
// @mode write
// @param pairs map[]
// @returns count int
UNWIND $pairs AS pair
MERGE (p:Presence {id: pair.id})
ON CREATE SET p.regionId = pair.regionId, p.linkId = pair.linkId
SET p._lock = true
RETURN count(p) AS count
