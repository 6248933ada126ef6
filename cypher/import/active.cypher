// The import or undo that is under way or was cut off: what it creates is not seen yet, what it changes may be.
// @mode read
// @param viewer map
// @returns job map
MATCH (k:Lock {id: 'staging'})
WHERE $viewer.id IS NOT NULL
UNWIND k.staging AS id
MATCH (j:Job {id: id})
RETURN j {.id, .kind, .file, .by, .at, .state, .total, .done, .leaseUntil} AS job LIMIT 1
