// What people entered about links as one region sees them: the signed judgement, core factors, where it gets the link
// from, reference counts of places around it, and dated notes; the places that a count can be of. Missing ids have no row.
// @mode read
// @param ids string[]
// @param region string
// @param want string[]
// @param viewer map
// @returns id string
// @returns entries targeting.LinkEntriesRow
UNWIND $ids AS id
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH id, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (l:ChainLink {id: id})
WHERE NOT coalesce(l.createdIn, '') IN staging
RETURN id, {
  linkId: l.id,
  judgement: CASE WHEN 'judgement' IN $want THEN head(COLLECT {
    MATCH (r)-[j:JUDGED {state: 'CONFIRMED'}]->(l)
    RETURN j {.id, .class, .reason, .on, .by, .version,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN j.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1
  }) END,
  factors: CASE WHEN 'factors' IN $want THEN head(COLLECT {
    MATCH (r)-[f:FACTORS_AT {state: 'CONFIRMED'}]->(l)
    RETURN f {.id, .present, .absent, .text, .on, .by, .version,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN f.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1
  }) END,
  supply: CASE WHEN 'supply' IN $want THEN head(COLLECT {
    MATCH (r)-[f:SUPPLY_AT {state: 'CONFIRMED'}]->(l)
    RETURN f {.id, .outside, .selfSupply, .on, .by, .version,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN f.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }} LIMIT 1
  }) END,
  notes: CASE WHEN 'notes' IN $want THEN COLLECT {
    MATCH (at:Region)-[n:NOTED {state: 'CONFIRMED'}]->(l)
    WITH n, at ORDER BY n.on DESC, n.id LIMIT 50
    RETURN n {.id, .kind, .text, .on, .by, .version, regionName: at.name,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  } END,
  counts: CASE WHEN 'counts' IN $want THEN COLLECT {
    MATCH (l)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(at:Region)
    WHERE coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging
    WITH c, at ORDER BY c.year DESC, at.id, c.id LIMIT 100
    RETURN c {.id, .measure, .year, .value, .unit, .origin, .by, .version, regionId: at.id, regionName: at.name,
      entered: c.recordedAt IS NOT NULL}
  } END,
  places: CASE WHEN 'places' IN $want THEN COLLECT {
    CALL (r) {
      MATCH (r)-[:PART_OF*0..5]->(at:Region)
      RETURN at
      UNION
      MATCH (r)-[:PART_OF]->(:Region)<-[:PART_OF]-(at:Region) WHERE at.level = r.level
      RETURN at
      UNION
      MATCH (r)-[:PART_OF*1..4]->(:Region {level: 'CITY'})-[:PART_OF]->(:Region)<-[:PART_OF]-(at:Region {level: 'CITY'})
      RETURN at
    }
    WITH at ORDER BY at.id LIMIT 100
    RETURN at {.id, .name, .level}
  } END
} AS entries
