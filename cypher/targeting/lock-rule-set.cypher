// Takes the lock of an industry, and reads what is recorded under the id of a set of thresholds; no row: no such industry.
// @mode write
// @param industryId string
// @param id string
// @returns entry targeting.LockedEntry|null
MATCH (i:Industry {id: $industryId})
SET i._lock = true
REMOVE i._lock
WITH i
RETURN head(COLLECT {
  MATCH (s:VerdictRuleSet {id: $id}) WHERE s.industryId = i.id
  RETURN s {.version, .state, .by, sourceIds: [], at: s.recordedAt}
}) AS entry
