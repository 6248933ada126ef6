// Occupations by id, with their two ends.
// @mode read
// @param ids string[]
// @returns id string
// @returns occupation enterprise.OccupationRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $ids AS id
MATCH (e:Enterprise)-[o:OCCUPIES {id: id}]->(l:ChainLink)
WITH id, e, o, l, staging
WHERE NOT coalesce(o.createdIn, '') IN staging
RETURN id, o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,
  .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons,
  link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},
  enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags},
  sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} AS occupation
