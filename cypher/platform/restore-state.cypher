// The archive whose restore has begun and not been finished, if any.
// @mode read
// @returns restoring string|null
OPTIONAL MATCH (g:Lock {id: 'gate'})
RETURN g.restoring AS restoring
