// The dates of sources by id; a source that does not exist has no row.
// @mode read
// @param ids string[]
// @returns id string
// @returns date string|null
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.date AS date
