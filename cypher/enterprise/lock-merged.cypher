// Takes the lock of what one enterprise became part of, and reads what the merge changed; no row: it is not so merged.
// @mode write
// @param goneId string
// @param keptId string
// @returns snapshot string
MATCH (:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise {id: $keptId})
SET m._lock = true
REMOVE m._lock
RETURN m.snapshot AS snapshot
