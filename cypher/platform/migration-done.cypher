// Notes one applied migration with its checksum; the caller holds the schema lease.
// @mode write
// @param version int
// @param checksum string
// @returns version int
MATCH (l:Lock {id: 'schema'})
SET l.versions = coalesce(l.versions, []) + $version,
    l.checksums = coalesce(l.checksums, []) + $checksum,
    l.schemaVersion = CASE WHEN coalesce(l.schemaVersion, 0) > $version THEN l.schemaVersion ELSE $version END
RETURN l.schemaVersion AS version
