// Notes one applied migration with its checksum; the caller holds the schema lease.
// @mode write
// @param version int
// @param checksum string
// @returns version int
MATCH (l:Lock {id: 'schema'})
SET l.versions = coalesce(l.versions, []) + $version,
    l.checksums = coalesce(l.checksums, []) + $checksum,
    l.schemaVersion = $version
RETURN l.schemaVersion AS version
