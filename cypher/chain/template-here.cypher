// Chains by id as far as templates speak of them, with who changed what of them last and what was decided about it.
// @mode read
// @param ids string[]
// @param viewer map
// @returns here chain.ChainHere
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $ids AS id
MATCH (i:Industry {id: id})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging
WITH i, staging,
  ['Lane/' + i.id + '.', 'ChainLink/' + i.id + '.', 'IN_LANE/' + i.id + '.', 'CHILD_OF/' + i.id + '.', 'SUPPLIES/' + i.id + '.'] +
  COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN 'UNDERTAKES/' + home.id + '~' + i.id + '.' } AS prefixes
RETURN i {.id, .title, .status, .note, .leaderTypes,
  lanes: COLLECT {
    MATCH (i)-[:HAS_LANE]->(n:Lane) WHERE NOT coalesce(n.createdIn, '') IN staging
    RETURN n {.id, .name, .stage} ORDER BY n.order, n.id
  },
  links: COLLECT {
    MATCH (i)-[:HAS_LANE]->(n:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    WITH l, n ORDER BY l.order, l.id
    RETURN l {.id, .name, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, .criticality, .support, .note,
      .sourceIds, .confirmedFields, laneId: n.id,
      parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),
      stances: COLLECT { MATCH (r:Region)-[u:UNDERTAKES]->(l) RETURN {region: r.id, stance: u.stance} }}
  },
  supplies: COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(a:ChainLink)-[s:SUPPLIES]->(b:ChainLink)
    WHERE NOT coalesce(s.createdIn, '') IN staging
    RETURN s {.id, .what, fromName: a.name, toName: b.name} ORDER BY s.id
  },
  changes: COLLECT {
    CALL (i, prefixes) {
      MATCH (c:Change {factId: 'Industry/' + i.id}) RETURN c
      UNION ALL
      UNWIND prefixes AS prefix
      MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix
      RETURN c
    }
    WITH c WHERE c.field <> '*'
    WITH c ORDER BY c.at DESC, c.id LIMIT 5000
    RETURN c {.factId, .field, .at, .by,
      own: EXISTS { MATCH (j:Job {id: c.batchId}) WHERE NOT coalesce(j.file, '') STARTS WITH 'seed/' }}
  },
  claims: COLLECT {
    CALL (i, prefixes) {
      MATCH (c:Claim {factId: 'Industry/' + i.id}) RETURN c
      UNION ALL
      UNWIND prefixes AS prefix
      MATCH (c:Claim) USING INDEX c:Claim(factId) WHERE c.factId STARTS WITH prefix
      RETURN c
    }
    WITH c WHERE NOT coalesce(c.createdIn, '') IN staging
    RETURN c {.factId, .field, .value, .state}
  },
  made: COLLECT {
    MATCH (i)-[:HAS_LANE]->(n:Lane)
    OPTIONAL MATCH (n)<-[:IN_LANE]-(l:ChainLink)
    UNWIND [{factId: 'Lane/' + n.id, createdIn: n.createdIn}, {factId: 'ChainLink/' + l.id, createdIn: l.createdIn}] AS thing
    WITH DISTINCT thing
    MATCH (j:Job {id: thing.createdIn}) WHERE NOT coalesce(j.file, '') STARTS WITH 'seed/'
    RETURN {factId: thing.factId, at: j.at, by: j.by}
  }} AS here
