// For each line of a pasted list the enterprises it may mean: of its code, else those whose names are most like it.
// @mode read
// @param lines map[]
// @param first int
// @param viewer map
// @returns number int
// @returns found enterprise.ComparedRow[]
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $lines AS line
CALL (line) {
  MATCH (e:Enterprise {uscc: line.uscc})
  RETURN e, 1000.0 AS score
  UNION
  MATCH (:MergedEnterprise {uscc: line.uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e, 1000.0 AS score
  UNION
  CALL db.index.fulltext.queryNodes('search_words', coalesce(line.text, 'a'), {limit: 40}) YIELD node AS e, score
  WHERE line.text IS NOT NULL AND e:Enterprise
  RETURN e, score
}
WITH line, e, max(score) AS score, staging
WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
WITH line, e, score ORDER BY score DESC, e.id
WITH line, collect(e)[..$first] AS near
RETURN line.number AS number, COLLECT {
  UNWIND range(0, size(near) - 1) AS place
  WITH place, near[place] AS e
  RETURN e {.id, .name, .uscc, .aliases, .identityState, .status, demo: coalesce(e.demo, false),
    merged: COLLECT { MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e) RETURN m.uscc },
    region: head(COLLECT {
      MATCH (e)-[:LOCATED_IN]->(r:Region)
      RETURN {id: r.id, name: r.name,
        path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
    }),
    occupations: COLLECT {
      MATCH (e)-[o:OCCUPIES]->(l:ChainLink)
      WITH o, l ORDER BY o.id
      RETURN o {.id, .role, .kind, .state, .confirmedBy, .asOf, linkId: l.id, linkName: l.name,
        industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })}
    }} ORDER BY place
} AS found
