// Enterprises by id: the enterprise page, and the batch loader of an enterprise's edges.
// @mode read
// @param ids string[]
// @param want string[]
// @param viewer map
// @returns id string
// @returns enterprise enterprise.EnterpriseRow
UNWIND $ids AS id
MATCH (e:Enterprise {id: id})
WHERE $viewer.id IS NOT NULL
RETURN id, e {.id, .name, .uscc, .identityState, .address, .demo, .status, .scope, .asOf, .version,
  region: CASE WHEN 'region' IN $want THEN head(COLLECT {
    MATCH (e)-[:LOCATED_IN]->(r:Region)
    RETURN r {.id, .name, .level,
      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
  }) END,
  sources: CASE WHEN 'sources' IN $want THEN COLLECT {
    MATCH (s:Source) WHERE s.id IN e.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  } END,
  occupations: CASE WHEN 'occupations' IN $want THEN COLLECT {
    MATCH (e)-[o:OCCUPIES]->(l:ChainLink)
    WITH e, o, l ORDER BY o.id
    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version,
      link: l {.id, .name},
      enterprise: e {.id, .name, .uscc, .identityState, .address, .demo, .status, .scope, .asOf, .version},
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  } END} AS enterprise
