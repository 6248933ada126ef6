// The imports whose things are not to be seen yet: under way, cut off, or being undone.
// @mode read
// @returns job map
MATCH (k:Lock {id: 'staging'})
UNWIND k.staging AS id
MATCH (j:Job {id: id})
RETURN j {.id, .kind, .file, .digest, .region, .by, .at, .state, .total, .done, .leaseUntil, .cancelledBy} AS job
