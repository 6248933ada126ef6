// Removes a number of relations.
// @mode write
// @param limit int
// @returns count int
// @allow DirectedAllRelationshipsScan everything goes
MATCH ()-[r]->()
WITH r LIMIT $limit
DELETE r
RETURN count(r) AS count
