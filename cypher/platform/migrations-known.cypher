// Sets which migrations a database has had, when its content comes from an archive of that schema.
// @mode write
// @param versions int[]
// @param checksums string[]
// @param newest int
// @returns id string
MATCH (l:Lock {id: 'schema'})
SET l.versions = $versions, l.checksums = $checksums, l.schemaVersion = $newest
RETURN l.id AS id
