// Ends every session.
// @mode write
// @returns count int
// @allow NodeByLabelScan everybody is signed out
MATCH (s:Session)
DETACH DELETE s
RETURN count(s) AS count
