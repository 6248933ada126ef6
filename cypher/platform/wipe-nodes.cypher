// Removes a number of nodes that are no lock.
// @mode write
// @param limit int
// @returns count int
// @allow AllNodesScan everything goes
MATCH (n)
WHERE NOT n:Lock
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS count
