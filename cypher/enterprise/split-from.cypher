// Makes an enterprise again of one that was merged into another, with all it had.
// @mode write
// @param goneId string
// @param keptId string
// @returns id string
MATCH (g:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise {id: $keptId})
DELETE m
REMOVE g:MergedEnterprise
SET g:Enterprise
RETURN g.id AS id
