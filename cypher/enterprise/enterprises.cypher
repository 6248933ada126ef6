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
RETURN id, e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
  .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,
  region: CASE WHEN 'region' IN $want THEN head(COLLECT {
    MATCH (e)-[:LOCATED_IN]->(r:Region)
    RETURN r {.id, .name, .level,
      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
  }) END,
  location: CASE WHEN 'location' IN $want THEN head(COLLECT {
    MATCH (e)-[f:LOCATED_IN]->(r:Region)
    RETURN f {.rule, .precision, .state, regionId: r.id}
  }) END,
  history: CASE WHEN 'history' IN $want THEN COLLECT {
    CALL (e) {
      MATCH (c:Change {factId: 'Enterprise/' + e.id})
      RETURN c, 'ENTERPRISE' AS about, null AS linkName
      UNION ALL
      MATCH (c:Change) WHERE c.factId STARTS WITH 'LOCATED_IN/' + e.id + '~'
      RETURN c, 'LOCATION' AS about, null AS linkName
      UNION ALL
      MATCH (c:Change) WHERE c.factId STARTS WITH 'OCCUPIES/' + e.id + '~'
      OPTIONAL MATCH (l:ChainLink {id: split(c.factId, '~')[1]})
      RETURN c, 'OCCUPATION' AS about, l.name AS linkName
    }
    WITH c, about, linkName ORDER BY c.at DESC, c.id LIMIT 100
    RETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: about, linkName: linkName}
  } END,
  sources: CASE WHEN 'sources' IN $want THEN COLLECT {
    MATCH (s:Source) WHERE s.id IN e.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  } END,
  occupations: CASE WHEN 'occupations' IN $want THEN COLLECT {
    MATCH (e)-[o:OCCUPIES]->(l:ChainLink)
    WITH e, o, l ORDER BY o.id
    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,
      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,
      link: l {.id, .name,
        industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},
      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  } END} AS enterprise
