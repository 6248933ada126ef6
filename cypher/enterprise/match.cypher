// Takes the locks of the enterprises that codes or names (with district) name, and of their occupations, and reads them;
// those of enterprises that were merged into another one name that one.
// @mode write
// @param usccs string[]
// @param nameKeys string[]
// @returns enterprise map
// @returns locatedIn map|null
// @returns occupations map[]
// @returns dismissed map[]
// @returns merged map[]
CALL () {
  UNWIND $usccs AS uscc
  MATCH (e:Enterprise {uscc: uscc})
  RETURN e
  UNION
  UNWIND $nameKeys AS nameKey
  MATCH (e:Enterprise {nameKey: nameKey})
  RETURN e
  UNION
  UNWIND $usccs AS uscc
  MATCH (:MergedEnterprise {uscc: uscc})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e
  UNION
  UNWIND $nameKeys AS nameKey
  MATCH (:MergedEnterprise {nameKey: nameKey})-[:MERGED_INTO*1..8]->(e:Enterprise)
  RETURN e
}
WITH DISTINCT e
SET e._lock = true
REMOVE e._lock
WITH e
CALL (e) {
  MATCH (e)-[o:OCCUPIES]->(l:ChainLink)
  SET o._lock = true
  REMOVE o._lock
  WITH o, l
  RETURN collect(o {.*, linkId: l.id}) AS occupations
}
RETURN properties(e) AS enterprise,
       head(COLLECT { MATCH (e)-[f:LOCATED_IN]->(r:Region) RETURN f {.*, regionId: r.id} }) AS locatedIn,
       occupations,
       COLLECT { MATCH (c:Claim {factId: 'Enterprise/' + e.id}) WHERE c.state = 'DISMISSED' RETURN c {.field, .value} } AS dismissed,
       COLLECT {
         MATCH (m:MergedEnterprise)-[:MERGED_INTO*1..8]->(e)
         RETURN {uscc: m.uscc, nameKey: m.nameKey, linkIds: COLLECT { MATCH (m)-[:OCCUPIES]->(l:ChainLink) RETURN l.id }}
       } AS merged
