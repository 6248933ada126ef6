// Reads one thing of the business database: whether it answers and which schema it has; 0 when it is half restored.
// @mode read
// @returns version int
OPTIONAL MATCH (m:Lock {id: 'schema'})
OPTIONAL MATCH (g:Lock {id: 'gate'})
RETURN CASE WHEN g.restoring IS NULL THEN coalesce(m.schemaVersion, 0) ELSE 0 END AS version
