// Marks the database as half restored, until the mark is taken off again.
// @mode write
// @param file string
// @returns id string
MATCH (g:Lock {id: 'gate'})
SET g.restoring = $file
RETURN g.id AS id
