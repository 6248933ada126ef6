// Enterprises by id: the enterprise page, and the batch loader of an enterprise's edges. The id of one that was merged
// into another answers that one.
// @mode read
// @param ids string[]
// @param want string[]
// @param viewer map
// @returns id string
// @returns enterprise enterprise.EnterpriseRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Enterprise {id: id})
  RETURN e
  UNION
  MATCH (:MergedEnterprise {id: id})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e
}
WITH id, e, staging
WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
RETURN id, e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
  .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,
  region: CASE WHEN 'region' IN $want THEN head(COLLECT {
    MATCH (e)-[f:LOCATED_IN]->(r:Region) WHERE NOT coalesce(f.createdIn, '') IN staging
    RETURN r {.id, .name, .level,
      parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
  }) END,
  location: CASE WHEN 'location' IN $want THEN head(COLLECT {
    MATCH (e)-[f:LOCATED_IN]->(r:Region) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f {.rule, .precision, .state, regionId: r.id}
  }) END,
  history: CASE WHEN 'history' IN $want THEN COLLECT {
    UNWIND [e.id] + COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m.id } AS known
    CALL (known, staging) {
      UNWIND [['Enterprise/' + known, 'ENTERPRISE'], ['LOCATED_IN/' + known + '~', 'LOCATION'], ['OCCUPIES/' + known + '~', 'OCCUPATION']] AS of
      MATCH (c:Change) WHERE c.factId STARTS WITH of[0] AND (of[1] <> 'ENTERPRISE' OR c.factId = of[0])
      OPTIONAL MATCH (l:ChainLink {id: split(c.factId, '~')[1]})
      RETURN c, of[1] AS about, l.name AS linkName
      UNION ALL
      UNWIND COLLECT { MATCH (f:Enterprise {id: known}) RETURN {said: properties(f), about: 'ENTERPRISE'} } + COLLECT {
          MATCH (:Enterprise {id: known})-[f:LOCATED_IN|OCCUPIES]->(to) WHERE NOT coalesce(f.createdIn, '') IN staging
          RETURN {said: properties(f), about: CASE type(f) WHEN 'OCCUPIES' THEN 'OCCUPATION' ELSE 'LOCATION' END, name: to.name} } AS made
      MATCH (j:Job {id: CASE made.said.version WHEN 1 THEN made.said.batchId ELSE made.said.createdIn END})
      RETURN j {id: made.said.id + '@' + j.id, .at, .by, batchId: j.id, field: '*', before: null, after: 'created'} AS c, made.about AS about, made.name AS linkName
    }
    WITH c, about, linkName ORDER BY c.at DESC, c.id LIMIT 100
    RETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: about, linkName: linkName}
  } END,
  origins: CASE WHEN 'origins' IN $want THEN {
    fieldSources: e.fieldSources, sourceIds: e.sourceIds, confirmedFields: e.confirmedFields,
    changes: COLLECT {
      MATCH (c:Change {factId: 'Enterprise/' + e.id}) WITH c ORDER BY c.at DESC LIMIT 500
      RETURN c {.field, .at, .by, .batchId,
        before: CASE c.field WHEN 'confirmedFields' THEN c.before END,
        after: CASE c.field WHEN 'confirmedFields' THEN c.after END}
    } + COLLECT { MATCH (j:Job {id: e.createdIn}) RETURN {field: '*', at: j.at, by: j.by, batchId: j.id} },
    location: head(COLLECT {
      MATCH (e)-[f:LOCATED_IN]->(:Region)
      RETURN {state: f.state, sourceIds: f.sourceIds, changes: COLLECT {
        MATCH (c:Change {factId: 'LOCATED_IN/' + f.id})
        RETURN c {.field, .at, .by, .batchId} ORDER BY c.at DESC LIMIT 100
      } + COLLECT { MATCH (j:Job) WHERE j.id IN [f.createdIn, f.batchId] RETURN {field: '*', at: j.at, by: j.by, batchId: j.id} }}
    })
  } END,
  claims: CASE WHEN 'claims' IN $want THEN COLLECT {
    MATCH (c:Claim {factId: 'Enterprise/' + e.id}) WHERE NOT coalesce(c.createdIn, '') IN staging
    WITH c, COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN {field: '*', at: j.at, by: j.by} } +
      COLLECT { MATCH (x:Change {factId: 'Claim/' + c.id}) RETURN x {.field, .at, .by} ORDER BY x.at } AS changes
    WITH c, head(changes) AS first, last([x IN changes WHERE x.field = 'decidedBy']) AS decided
    RETURN c {.id, .field, .value, .asOf, .state, .reason, .decidedBy, .version, .fieldSources,
      label: CASE c.field WHEN 'region' THEN head(COLLECT { MATCH (r:Region {id: c.value}) RETURN r.name }) END,
      enteredAt: first.at, enteredBy: first.by, decidedAt: CASE WHEN c.decidedBy IS NULL THEN null ELSE coalesce(decided.at, first.at) END,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN c.sourceIds RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY c.field, c.id
  } END,
  sources: CASE WHEN 'sources' IN $want THEN COLLECT {
    MATCH (s:Source) WHERE s.id IN e.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  } END,
  occupations: CASE WHEN 'occupations' IN $want THEN COLLECT {
    MATCH (e)-[o:OCCUPIES]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging
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
