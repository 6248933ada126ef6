// Who keeps a writer out: a row while a backup reads, or until a restore is finished.
// @mode read
// @param pass string
// @returns by string
// @returns restoring string|null
MATCH (g:Lock {id: 'gate'})
WHERE (g.holder IS NULL OR g.holder <> $pass) AND (g.restoring IS NOT NULL OR g.openAt > timestamp())
RETURN coalesce(g.by, '') AS by, g.restoring AS restoring
