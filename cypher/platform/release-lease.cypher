// Gives a lease back; nothing happens when another holds it.
// @mode write
// @param id string
// @param holder string
// @returns id string
MATCH (l:Lock {id: $id, holder: $holder})
REMOVE l.holder, l.until, l.by, l.since
RETURN l.id AS id
