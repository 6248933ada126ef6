// Adds the history of what a write changed, in the same transaction.
// @mode write
// @param changes map[]
// @returns count int
UNWIND $changes AS change
CREATE (c:Change {id: change.id})
SET c = change
RETURN count(c) AS count
