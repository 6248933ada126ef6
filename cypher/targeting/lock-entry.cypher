// Takes the lock of a link's counts in a region, and reads what is recorded under the ids of an entry about it; no row: no
// such link or region.
// @mode write
// @param regionId string
// @param linkId string
// @param judgedId string|null
// @param notedId string|null
// @param countId string|null
// @param factorsId string|null
// @param supplyId string|null
// @returns industryId string|null
// @returns entry targeting.LockedEntry|null
MATCH (r:Region {id: $regionId})
MATCH (l:ChainLink {id: $linkId})
SET l._lock = true
REMOVE l._lock
WITH r, l
RETURN head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id }) AS industryId,
  coalesce(
    head(COLLECT { MATCH (r)-[j:JUDGED {id: $judgedId}]->(l) RETURN j {.version, .state, .by, .sourceIds, at: j.recordedAt} }),
    head(COLLECT { MATCH (:Region)-[n:NOTED {id: $notedId}]->(l) RETURN n {.version, .state, .by, .sourceIds, at: n.recordedAt} }),
    head(COLLECT { MATCH (r)-[f:FACTORS_AT {id: $factorsId}]->(l) RETURN f {.version, .state, .by, .sourceIds, at: f.recordedAt} }),
    head(COLLECT { MATCH (r)-[f:SUPPLY_AT {id: $supplyId}]->(l) RETURN f {.version, .state, .by, .sourceIds, at: f.recordedAt} }),
    head(COLLECT { MATCH (l)<-[:COUNT_OF]-(c:ReferenceCount {id: $countId}) RETURN c {.version, .state, .by, .sourceIds, at: c.recordedAt} })
  ) AS entry
