// Removes up to a number of demo enterprises with their relations; the answer names the counts to make anew.
// @mode write
// @param limit int
// @returns id string
// @returns pairs chain.PresenceKey[]
MATCH (e:Enterprise {demo: true})
WITH e ORDER BY e.id LIMIT $limit
WITH e, e.id AS id, COLLECT {
  MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)
  MATCH (e)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)
  RETURN DISTINCT {id: r.id + '~' + l.id, regionId: r.id, linkId: l.id}
} AS pairs
OPTIONAL MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e)
DETACH DELETE e, m
WITH DISTINCT id, pairs
RETURN id, pairs
