// Reads one thing of the business database: whether it answers and which schema it has.
// @mode read
// @returns version int
OPTIONAL MATCH (m:Lock {id: 'schema'})
RETURN coalesce(m.schemaVersion, 0) AS version
