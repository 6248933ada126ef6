// Ends a session.
// @mode write
// @param id string
// @returns count int
MATCH (s:Session {id: $id})
DETACH DELETE s
RETURN count(*) AS count
