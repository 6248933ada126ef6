// Notes that a session was used; an older note never replaces a newer one.
// @mode write
// @param id string
// @param now string
// @returns id string
MATCH (s:Session {id: $id})
WHERE s.lastSeenAt < $now
SET s.lastSeenAt = $now
RETURN s.id AS id
