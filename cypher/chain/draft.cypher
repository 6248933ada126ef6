// A chain as far as drafts change it, with its draft; `standing` counts the enterprises and products on a link.
// @mode read
// @param industryId string
// @param viewer map
// @returns chain chain.EditableChain
// @returns draft chain.DraftRow|null
MATCH (i:Industry {id: $industryId})
WHERE $viewer.id IS NOT NULL
WITH i, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging
RETURN i {.title,
  lanes: COLLECT {
    MATCH (i)-[:HAS_LANE]->(n:Lane) WHERE NOT coalesce(n.createdIn, '') IN staging
    RETURN n {.id, .name, .stage, .order} ORDER BY n.order, n.id
  },
  links: COLLECT {
    MATCH (i)-[:HAS_LANE]->(n:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    WITH l, n ORDER BY l.order, l.id
    RETURN l {.id, .name, .order, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, .criticality, .support, .note,
      .sourceIds, .confirmedFields, .spotColumn, .spotRow, laneId: n.id,
      parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),
      standing: COUNT { (l)<-[:OCCUPIES|IN_LINK]-() }}
  },
  supplies: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(a:ChainLink)-[s:SUPPLIES]->(b:ChainLink)
    WHERE NOT coalesce(s.createdIn, '') IN staging
    RETURN s {.what, .sourceIds, fromId: a.id, toId: b.id} ORDER BY s.id
  }} AS chain,
  head(COLLECT {
    MATCH (d:ChainDraft {id: i.id}) RETURN d {.version, .by, .at, .since, .edits, .undone, .published}
  }) AS draft
