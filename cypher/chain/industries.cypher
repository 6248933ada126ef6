// Industries by id, of a district, or all of them; the batch loader of an industry's edges too.
// @mode read
// @param ids string[]|null
// @param region string|null
// @param want string[]
// @param viewer map
// @returns id string
// @returns industry chain.IndustryRow
// @allow NodeByLabelScan industries are a few dozen and listed as a whole
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (i:Industry)
WITH i, staging
WHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging
  AND ($ids IS NULL OR i.id IN $ids)
  AND ($region IS NULL OR EXISTS { (:Region {id: $region})-[:PART_OF*0..5]->(:Region)-[:FOCUSES_ON]->(i) })
WITH i, staging ORDER BY i.order, i.id
RETURN i.id AS id, i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,
  region: CASE WHEN 'region' IN $want THEN head(COLLECT {
    MATCH (r:Region)-[:FOCUSES_ON]->(i)
    RETURN r {.id, .name, .level,
      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
  }) END,
  groups: CASE WHEN 'groups' IN $want THEN COLLECT {
    MATCH (g:Group)-[:WORKS_ON]->(i) WHERE NOT coalesce(g.createdIn, '') IN staging
    RETURN g {.id, .name, .shape, .focus,
      members: COLLECT {
        MATCH (g)-[:HAS_SEAT]->(seat:Seat)
        OPTIONAL MATCH (seat)-[:HELD_BY]->(o:Organisation)
        OPTIONAL MATCH (o)-[:UNIT_OF]->(parent:Organisation)
        WITH seat, o, parent ORDER BY seat.order
        RETURN seat {.id, .role, .post, .order,
          organisation: o {.id, .name, .aliases, parent: parent {.id, .name}}}
      },
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN g.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }
    } ORDER BY g.id
  } END,
  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem) WHERE NOT coalesce(d.createdIn, '') IN staging
    WITH d ORDER BY d.order
    RETURN d {.key, .label, .value, .order,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  } END,
  sources: CASE WHEN 'sources' IN $want THEN COLLECT {
    MATCH (s:Source) WHERE s.id IN i.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  } END} AS industry
