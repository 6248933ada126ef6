// Waits for a chunk that may still be committing, then tells how far a job is, and whether it is to stop. The job itself
// stays unlocked while the chunk is written: who asks it to stop need not wait.
// @mode write
// @param id string
// @returns done int
// @returns cancelledBy string|null
MATCH (k:Lock {id: 'staging'})
SET k._lock = true
WITH k
REMOVE k._lock
WITH k
MATCH (j:Job {id: $id})
RETURN coalesce(j.done, 0) AS done, j.cancelledBy AS cancelledBy
