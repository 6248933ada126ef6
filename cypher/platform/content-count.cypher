// How many things are there besides locks and sessions.
// @mode read
// @returns count int
// @allow AllNodesScan asked once before everything is replaced
MATCH (n)
WHERE NOT n:Lock AND NOT n:Session
RETURN count(n) AS count
