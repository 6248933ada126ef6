// The states of the targets that the reserve of a district has for links and their sub-links; a link without any has no row.
// @mode read
// @param ids string[]
// @param region string
// @param viewer map
// @returns id string
// @returns stages string[]
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions
UNWIND $ids AS id
MATCH (l:ChainLink {id: id})<-[:CHILD_OF*0..4]-(:ChainLink)<-[t:TARGETED {state: 'CONFIRMED'}]-(:Enterprise)
WHERE t.regionId IN regions AND NOT coalesce(t.createdIn, '') IN staging
RETURN l.id AS id, collect(t.stage) AS stages
