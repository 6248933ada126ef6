// Notes why a job failed, unless its batch is there: that one was ended by its own undo, or is to be gone on with.
// @mode write
// @param id string
// @param error string
// @returns id string
MATCH (j:Job {id: $id})
WHERE j.state = 'RUNNING' AND NOT EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE $id IN k.staging }
SET j.state = 'FAILED', j.error = $error
RETURN j.id AS id
