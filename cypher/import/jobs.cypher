// Imports that people ran, newest first, or the one of an id.
// @mode read
// @param id string|null
// @param kinds string[]
// @param first int
// @param viewer map
// @returns job map
// @allow NodeByLabelScan jobs are few: one for each file that somebody imported
MATCH (j:Job)
WHERE $viewer.id IS NOT NULL AND j.kind IN $kinds AND ($id IS NULL OR j.id = $id)
WITH j ORDER BY j.at DESC, j.id LIMIT $first
RETURN j {.id, .kind, .file, .region, .by, .at, .dryRun, .state, .total, .done, .leaseUntil, .error, .report, .undoneBy,
  staged: EXISTS { MATCH (k:Lock {id: 'staging'}) WHERE j.id IN k.staging }, chunks: COUNT { MATCH (c:Chunk {batchId: j.id}) },
  .fileId, .encoding, .columnHeadings, .columnFields, .problemsFile, .rowsFile,
  regionName: head(COLLECT { MATCH (r:Region {id: j.region}) RETURN r.name })} AS job
