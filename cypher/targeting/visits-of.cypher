// When a firm was called on, by whom, and what it answered. A merged firm's visits are those of the one it was merged into.
// @mode read
// @param enterpriseId string
// @param viewer map
// @returns view targeting/visit.FirmVisits
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (e:Enterprise {id: $enterpriseId}) RETURN e
  UNION
  MATCH (:MergedEnterprise {id: $enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e
}
WITH e, staging WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
RETURN {
  enterpriseId: e.id, name: e.name, address: e.address,
  region: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r {.id, .name} ORDER BY r.id }),
  links: COLLECT { MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging RETURN l.name ORDER BY l.id LIMIT 8 },
  visits: COLLECT {
    MATCH (e)-[v:VISITED {state: 'CONFIRMED'}]->(:Region) WHERE NOT coalesce(v.createdIn, '') IN staging
    WITH e, v ORDER BY v.on DESC, v.id LIMIT 50
    RETURN v {.id, .on, .who, .text, .by, .recordedAt, .version, answers: COLLECT {
      MATCH (e)-[f:SELLS_TO]-(other:Enterprise) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'
      RETURN {id: f.id, kind: CASE startNode(f) WHEN e THEN 'CUSTOMER' ELSE 'SUPPLIER' END, text: f.what, amount: null,
        firm: other {.id, .name}} AS answer ORDER BY f.id
      UNION
      MATCH (e)<-[f:SIGNAL_OF]-(n:ExpansionSignal) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'
      RETURN {id: f.id, kind: CASE n.kind WHEN '用地用房' THEN 'SPACE' ELSE 'EXPANSION' END, text: n.name, amount: n.amountText, firm: null} AS answer ORDER BY f.id
      UNION
      MATCH (e)<-[f:RAISED_BY]-(n:Clue) WHERE v.sourceId IN f.sourceIds AND coalesce(f.state, '') <> 'REJECTED'
      RETURN {id: f.id, kind: 'PROBLEM', text: n.name, amount: null, firm: null} AS answer ORDER BY f.id
    }}
  }
} AS view
