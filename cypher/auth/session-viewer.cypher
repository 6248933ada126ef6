// The person behind a session that has neither run out nor been idle too long.
// @mode read
// @param id string
// @param now string
// @param idleSince string
// @returns viewer auth.ViewerRow
// @returns lastSeenAt string
MATCH (s:Session {id: $id})-[:OF_USER]->(u:User)
WHERE s.expiresAt > $now AND s.lastSeenAt > $idleSince AND NOT coalesce(u.disabled, false)
RETURN u {.id, .username, .role, .groupId} AS viewer, s.lastSeenAt AS lastSeenAt
