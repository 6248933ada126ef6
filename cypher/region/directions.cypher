// The streets and towns of a district with what each is for (重点产业方向): one trip.
// @mode read
// @param region string
// @param viewer map
// @returns view region/direction.DirectionView
MATCH (asked:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH coalesce(head(COLLECT { MATCH (asked)-[:PART_OF*0..4]->(d:Region {level: 'DISTRICT'}) RETURN d LIMIT 1 }), asked) AS home,
  coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
RETURN {
  regionId: home.id, regionName: home.name,
  streets: COLLECT {
    MATCH (home)<-[:PART_OF]-(r:Region) WHERE r.level IN ['STREET', 'TOWN']
    RETURN r {.id, .name,
      carriers: COUNT { (r)<-[:SITED_IN]-(c:Carrier) WHERE NOT coalesce(c.createdIn, '') IN staging },
      industries: COLLECT { MATCH (r)-[f:DIRECTED_AT {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title, on: f.on, by: f.by,
        sources: COLLECT { UNWIND coalesce(f.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }} ORDER BY i.id }} AS row ORDER BY r.id
  },
  choices: COLLECT { MATCH (home)-[:FOCUSES_ON]->(i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i {.id, .title} ORDER BY i.id }
} AS view
