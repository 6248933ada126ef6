// What a reader may switch to, in one trip: all industries with their district, the districts that have 重点产业 or
// industry groups, and the streets, towns and parks of those.
// @mode read
// @param viewer map
// @returns industries chain.IndustryRow[]
// @returns regions region.RegionRow[]
// @allow NodeByLabelScan industries are a few dozen and listed as a whole
// @allow DirectedRelationshipTypeScan a few dozen relations name these districts
UNWIND [$viewer.id] AS viewer
WITH viewer, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE viewer IS NOT NULL
RETURN COLLECT {
    MATCH (i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging
    WITH i ORDER BY i.order, i.id
    RETURN i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,
      region: head(COLLECT {
        MATCH (home:Region)-[:FOCUSES_ON]->(i)
        RETURN home {.id, .name, .level,
          parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),
          path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
      })}
  } AS industries,
  COLLECT {
    CALL () {
      MATCH (d:Region)-[:FOCUSES_ON]->(:Industry)
      RETURN d
      UNION
      MATCH (d:Region)<-[:GROUP_OF]-(:Group)
      RETURN d
    }
    MATCH (d)<-[:PART_OF*0..1]-(r:Region) WHERE NOT coalesce(r.createdIn, '') IN staging
    WITH DISTINCT r ORDER BY r.id
    RETURN r {.id, .name, .level,
      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
  } AS regions
