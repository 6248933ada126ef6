// Makes an enterprise part of another one: it stays as it was, with its relations, but is an Enterprise no longer.
// @mode write
// @param goneId string
// @param keptId string
// @returns id string
MATCH (g:Enterprise {id: $goneId})
MATCH (k:Enterprise {id: $keptId})
CREATE (g)-[:MERGED_INTO]->(k)
REMOVE g:Enterprise
SET g:MergedEnterprise
RETURN g.id AS id
