// Whether the shipped content has been loaded to its end into this database.
// @mode read
// @returns seededAt string|null
OPTIONAL MATCH (l:Lock {id: 'seed'})
RETURN l.seededAt AS seededAt
