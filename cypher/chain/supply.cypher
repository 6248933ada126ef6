// A supply edge with what it rests on and who entered and changed it last; no row: there is none.
// @mode read
// @param from string
// @param to string
// @param viewer map
// @returns supply chain.SupplyOrigin
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (a:ChainLink {id: $from})-[s:SUPPLIES]->(b:ChainLink {id: $to})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(s.createdIn, '') IN staging
RETURN s {.id, .what, .state, .asOf, fromName: a.name, toName: b.name,
  entered: head(COLLECT {
    MATCH (j:Job {id: s.createdIn}) RETURN j {.at, .by}
    UNION ALL
    MATCH (c:Change {factId: 'SUPPLIES/' + s.id}) WHERE c.field = '*' AND c.after IS NOT NULL RETURN c {.at, .by} AS j
  }),
  changed: head(COLLECT {
    MATCH (c:Change {factId: 'SUPPLIES/' + s.id}) WHERE c.field <> '*' RETURN c {.at, .by} ORDER BY c.at DESC LIMIT 1
  }),
  sources: COLLECT {
    MATCH (d:Source) WHERE d.id IN s.sourceIds
    RETURN d {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY d.id
  }} AS supply
