// Lets writers in again; nothing happens when another holds the gate.
// @mode write
// @param holder string
// @returns id string
MATCH (g:Lock {id: 'gate', holder: $holder})
REMOVE g.holder, g.by, g.openAt
RETURN g.id AS id
