// What one chain and one region are made of now, with everything that was changed or removed since an instant: enough to
// tell what the system had recorded by then. `born`: when the batch that made a fact began; a batch under way is unseen.
// @mode read
// @param industryId string
// @param region string
// @param since string
// @param viewer map
// @returns industry chain.IndustryRow
// @returns region region.RegionRow
// @returns regionIds string[]
// @returns facts chain.RecordedFact[]
// @returns events chain.RecordedEvent[]
// @returns places chain.RecordedPlace[]
// @allow CartesianProduct each side is a seek in a unique index
MATCH (i:Industry {id: $industryId})
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH i, r, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN above.id } AS above,
  COLLECT { MATCH (r)<-[:PART_OF*0..5]-(below:Region) RETURN below.id } AS regionIds,
  coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL (i, r, above, staging) {
  CALL (i, r, above) {
    MATCH (i)-[f:HAS_LANE]->(n:Lane)
    UNWIND [['Lane', n.id, i.id, n.id, properties(n)], ['HAS_LANE', f.id, i.id, n.id, properties(f)]] AS fact
    RETURN fact
    UNION ALL
    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[f:IN_LANE]-(n:ChainLink)
    UNWIND [['ChainLink', n.id, n.id, n.id, properties(n)], ['IN_LANE', f.id, n.id, lane.id, properties(f)]] AS fact
    RETURN fact
    UNION ALL
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(n:ChainLink)<-[f:CHILD_OF|SUPPLIES|UNDERTAKES|SURVEYED|OCCUPIES]-(m)
    WHERE m:ChainLink OR m:Enterprise OR m = r OR (type(f) = 'UNDERTAKES' AND m.id IN above)
    RETURN [type(f), f.id, m.id, n.id, CASE type(f)
      WHEN 'OCCUPIES' THEN f {.state, .role, .kind, .createdIn, demo: m.demo} ELSE properties(f) END] AS fact
  }
  RETURN collect({kind: fact[0], id: fact[1], from: fact[2], to: fact[3], said: fact[4],
    born: CASE WHEN fact[4].createdIn IN staging THEN '9999'
      ELSE head(COLLECT { MATCH (j:Job {id: fact[4].createdIn}) RETURN j.at }) END}) AS facts
}
CALL (i, above, facts) {
  CALL (i, above, facts) {
    UNWIND [kind IN ['Lane/', 'HAS_LANE/', 'ChainLink/', 'IN_LANE/', 'CHILD_OF/', 'SUPPLIES/'] | kind + i.id]
      + [at IN above | 'UNDERTAKES/' + at + '~'] + [at IN above | 'SURVEYED/' + at + '~'] AS prefix
    MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix AND c.at > $since
    RETURN c
    UNION ALL
    UNWIND [fact IN facts WHERE fact.kind = 'OCCUPIES' | 'OCCUPIES/' + fact.id] AS factId
    MATCH (c:Change {factId: factId}) USING INDEX c:Change(factId) WHERE c.at > $since
    RETURN c
    UNION ALL
    MATCH (c:Change) USING INDEX c:Change(to) WHERE c.to STARTS WITH i.id + '.' AND c.at > $since
    RETURN c
  }
  WITH DISTINCT c
  RETURN collect(c {.id, .factId, .field, .at, .before, .after, .from, .to, .said,
    born: head(COLLECT { MATCH (j:Job {id: c.createdIn}) RETURN j.at })}) AS events
}
CALL (facts, events) {
  UNWIND [f IN facts WHERE f.kind = 'OCCUPIES' | f.from] + [c IN events WHERE c.factId STARTS WITH 'OCCUPIES/' | c.from] AS id
  WITH DISTINCT id WHERE id IS NOT NULL
  RETURN collect({id: id,
    now: head(COLLECT { MATCH (:Enterprise {id: id})-[:LOCATED_IN]->(at:Region) RETURN at.id }),
    left: COLLECT { MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH 'LOCATED_IN/' + id + '~' AND c.at > $since
      AND c.field = '*' AND c.after IS NULL RETURN {at: c.at, regionId: split(c.factId, '~')[-1]} ORDER BY c.at }}) AS places
}
RETURN i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,
    region: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home {.id, .name, .level,
      parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),
      path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(up:Region) RETURN up.name ORDER BY length(p) DESC }} })} AS industry,
  r {.id, .name, .level, parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(up:Region) RETURN up.name ORDER BY length(p) DESC }} AS region,
  regionIds, facts, events, places
