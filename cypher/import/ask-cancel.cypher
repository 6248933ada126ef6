// Asks a running import to stop at its next chunk; no row: it has ended.
// @mode write
// @param id string
// @param by string
// @returns id string
MATCH (j:Job {id: $id})
SET j._lock = true
WITH j
REMOVE j._lock
WITH j
WHERE j.state = 'RUNNING' AND NOT coalesce(j.dryRun, false)
SET j.cancelledBy = coalesce(j.cancelledBy, $by)
RETURN j.id AS id
