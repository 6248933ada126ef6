// Notes on a merge what has to be undone when the two are split.
// @mode write
// @param goneId string
// @param props map
// @returns id string
MATCH (g:MergedEnterprise {id: $goneId})-[m:MERGED_INTO]->(:Enterprise)
SET m = $props
RETURN g.id AS id
