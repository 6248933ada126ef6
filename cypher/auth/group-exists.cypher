// Whether a group of that id is there.
// @mode read
// @param id string
// @returns id string
MATCH (g:Group {id: $id})
RETURN g.id AS id
