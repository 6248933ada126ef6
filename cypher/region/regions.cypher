// Regions by id, or the children of one, or (neither given) the districts that have 重点产业 or industry groups.
// @mode read
// @param ids string[]|null
// @param parent string|null
// @returns id string
// @returns region region.RegionRow
// @allow DirectedRelationshipTypeScan a few dozen relations name these districts
// @allow NodeByLabelScan the same, by whichever end the planner starts
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  UNWIND coalesce($ids, []) AS id
  MATCH (r:Region {id: id})
  RETURN r
  UNION
  MATCH (:Region {id: $parent})<-[:PART_OF]-(r:Region)
  WHERE $ids IS NULL
  RETURN r
  UNION
  MATCH (r:Region)-[:FOCUSES_ON]->(:Industry)
  WHERE $ids IS NULL AND $parent IS NULL
  RETURN r
  UNION
  MATCH (r:Region)<-[:GROUP_OF]-(:Group)
  WHERE $ids IS NULL AND $parent IS NULL
  RETURN r
}
WITH r, staging
WHERE NOT coalesce(r.createdIn, '') IN staging
WITH r ORDER BY r.id
RETURN r.id AS id, r {.id, .name, .level,
  parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
  path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }
} AS region
