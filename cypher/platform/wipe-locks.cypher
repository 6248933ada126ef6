// Leaves of the named locks only who holds those that are given; the others go.
// @mode write
// @param kept string[]
// @returns count int
// @allow NodeByLabelScan locks are a handful
MATCH (l:Lock)
FOREACH (_ IN CASE WHEN l.id IN $kept THEN [1] ELSE [] END |
  SET l = {id: l.id, holder: l.holder, by: l.by, since: l.since, until: l.until, openAt: l.openAt,
    restoring: l.restoring, versions: l.versions, checksums: l.checksums, schemaVersion: l.schemaVersion})
FOREACH (_ IN CASE WHEN l.id IN $kept THEN [] ELSE [1] END | DETACH DELETE l)
RETURN count(*) AS count
