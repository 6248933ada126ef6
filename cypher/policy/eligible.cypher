// Whom policies of a region may concern: its local firms, the targets of its reserve and its projects, with what is recorded
// of each that rules ask for.
// @mode read
// @param region string
// @param viewer map
// @returns view policy/eligible.EligibleView
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions
RETURN {
  regionId: home.id, regionName: home.name,
  firms: COLLECT {
    UNWIND regions AS at
    MATCH (e:Enterprise)-[:LOCATED_IN]->(:Region {id: at})
    WHERE NOT coalesce(e.createdIn, '') IN staging
    WITH DISTINCT e, at ORDER BY e.name, e.id LIMIT 5000
    RETURN {id: e.id, name: e.name, regionId: at, status: e.status, tags: e.tags, codes: e.industryCodes, demo: coalesce(e.demo, false)}
  },
  targets: COLLECT {
    MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)
    WHERE t.regionId IN regions AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging
    WITH DISTINCT e ORDER BY e.name, e.id LIMIT 5000
    RETURN {id: e.id, name: e.name, status: e.status, tags: e.tags, codes: e.industryCodes, demo: coalesce(e.demo, false),
      regionId: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY r.id })}
  },
  projects: COLLECT {
    UNWIND regions AS at
    MATCH (p:Project {regionId: at, state: 'CONFIRMED'}) WHERE NOT coalesce(p.createdIn, '') IN staging
    WITH p ORDER BY p.name, p.id LIMIT 5000
    RETURN p {.id, .name, .investFen, .outputFen, .origin, .version, demo: coalesce(p.demo, false)}
  }
} AS view
