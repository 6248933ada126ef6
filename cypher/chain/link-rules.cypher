// The words that tell who stands on a link, with what they rest on and who changed them when.
// @mode read
// @param id string
// @param viewer map
// @returns rules chain.LinkRulesRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (l:ChainLink {id: $id})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)
WHERE $viewer.id IS NOT NULL AND NOT coalesce(l.createdIn, '') IN staging
RETURN l {.id, .name, .version, .confirmedFields, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,
  industryId: i.id, industryTitle: i.title,
  regionId: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id }),
  sources: COLLECT { MATCH (s:Source) WHERE s.id IN l.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id },
  claims: COLLECT {
    MATCH (c:Claim {factId: 'ChainLink/' + l.id, state: 'OPEN'})
    WHERE c.field IN ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds'] AND NOT coalesce(c.createdIn, '') IN staging
    WITH c, head(COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN j {.at, .by} }) AS entered
    RETURN c {.id, .field, .value, .asOf, .state, .reason, .decidedBy, .version, .fieldSources,
      label: null, decidedAt: null, enteredAt: entered.at, enteredBy: entered.by,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN c.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY c.field, c.id
  },
  history: COLLECT {
    MATCH (c:Change {factId: 'ChainLink/' + l.id})
    WHERE c.field IN ['keywords', 'synonyms', 'exclusions', 'codes', 'capacityKinds']
    WITH c ORDER BY c.at DESC, c.id LIMIT 50
    RETURN c {.id, .at, .by, .field, .before, .after}
  }} AS rules
