// Opens a session: only the hash of its token is kept; sessions that ran out are swept.
// @mode write
// @param id string
// @param userId string
// @param now string
// @param expiresAt string
// @returns id string
MATCH (u:User {id: $userId})
CREATE (s:Session {id: $id, createdAt: $now, lastSeenAt: $now, expiresAt: $expiresAt})-[:OF_USER]->(u)
WITH s
CALL () {
  MATCH (old:Session) WHERE old.expiresAt < $now
  WITH old LIMIT 100
  DETACH DELETE old
}
RETURN s.id AS id
