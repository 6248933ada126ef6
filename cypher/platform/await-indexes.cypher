// Waits until every index can be used.
// @mode schema
CALL db.awaitIndexes(120)
