// Names the migrations that this database has had, each with the checksum it had then.
// @mode read
// @returns versions int[]
// @returns checksums string[]
MATCH (l:Lock {id: 'schema'})
RETURN coalesce(l.versions, []) AS versions, coalesce(l.checksums, []) AS checksums
