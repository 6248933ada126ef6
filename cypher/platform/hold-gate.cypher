// Keeps the gate shut for longer; no row when it has been open meanwhile.
// @mode write
// @param holder string
// @param ms int
// @returns id string
MATCH (g:Lock {id: 'gate', holder: $holder})
WHERE g.openAt > timestamp()
SET g.openAt = timestamp() + $ms
RETURN g.id AS id
