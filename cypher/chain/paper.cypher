// What paper adds to the map of a chain: the documents behind its links, and when wanted the first enterprises that stand
// on each link itself, confirmed and to review apart, and the firms that the district's reserve has for it.
// @mode read
// @param industryId string
// @param region string
// @param want string[]
// @param first int
// @param viewer map
// @returns view chain/paper.ChainPaperView
// @allow CartesianProduct each side is a seek in a unique index
MATCH (i:Industry {id: $industryId})
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging
CALL (i, r, staging) {
  MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
  WITH l, r, staging ORDER BY l.order, l.id LIMIT 2000
  CALL (l, r, staging) {
    UNWIND CASE WHEN 'lists' IN $want THEN ['CONFIRMED', 'TO_REVIEW'] ELSE [] END AS state
    CALL (l, r, staging, state) {
      MATCH (l)<-[o:OCCUPIES]-(e:Enterprise)
      WHERE o.state = state AND NOT coalesce(o.createdIn, '') IN staging
        AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }
      WITH o, e, CASE o.role WHEN 'LEADER' THEN 1 WHEN 'BACKBONE' THEN 2 ELSE 3 END AS rank
      ORDER BY rank, e.name, o.id
      WITH collect({o: o, e: e}) AS found
      CALL (found) {
        UNWIND found[..$first] AS each
        WITH each.o AS o, each.e AS e
        WITH e {.id, .name, .demo, .identityState, role: o.role, kind: o.kind, asOf: o.asOf,
          sourceIds: coalesce(o.sourceIds, []),
          place: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(at:Region) RETURN at.name })} AS firm
        RETURN collect(firm) AS firms
      }
      RETURN size(found) AS total, firms
    }
    RETURN collect({state: state, total: total, firms: firms}) AS lists
  }
  RETURN collect({linkId: l.id, note: l.note, sourceIds: coalesce(l.sourceIds, []), lists: lists,
    targets: CASE WHEN 'targets' IN $want THEN COLLECT {
      MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED', regionId: left(r.id, 6)}]->(l)
      WHERE NOT coalesce(t.createdIn, '') IN staging
      WITH e, t ORDER BY t.addedAt, t.id LIMIT $first
      RETURN {id: e.id, name: e.name, demo: coalesce(e.demo, false), state: t.stage, mode: t.mode}
    } END}) AS links
}
WITH links, reduce(ids = coalesce(i.sourceIds, []), link IN links | ids + link.sourceIds
  + reduce(own = [], list IN link.lists | own + reduce(all = [], firm IN list.firms | all + firm.sourceIds))) AS ids
RETURN {links: links, sources: COLLECT {
  MATCH (s:Source) WHERE s.id IN ids
  RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
}} AS view
