// Takes the lock of an entry of the ledger; no row: there is no such entry.
// @mode write
// @param id string
// @returns version int
// @returns state string
// @returns by string
// @returns at string
MATCH (g:PolicyGrant {id: $id})
SET g._lock = true
REMOVE g._lock
RETURN g.version AS version, g.state AS state, g.by AS by, g.recordedAt AS at
