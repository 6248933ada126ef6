// Notes that the shipped content has been loaded to its end.
// @mode write
// @param at string
// @returns seededAt string
MATCH (l:Lock {id: 'seed'})
SET l.seededAt = $at
RETURN l.seededAt AS seededAt
