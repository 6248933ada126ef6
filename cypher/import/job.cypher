// A job as it decides what may be done about it.
// @mode read
// @param id string
// @returns job map
MATCH (j:Job {id: $id})
RETURN j {.id, .kind, .file, .fileId, .region, .by, .at, .dryRun, .state, .total, .done, .leaseUntil, .cancelledBy,
  staged: EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE $id IN k.staging },
  chunks: COUNT { MATCH (c:Chunk {batchId: $id}) }} AS job
