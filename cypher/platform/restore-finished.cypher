// Takes off the mark of a half-restored database.
// @mode write
// @returns id string
MATCH (g:Lock {id: 'gate'})
REMOVE g.restoring
RETURN g.id AS id
