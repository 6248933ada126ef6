// Who may want a unit: the projects of its district, and the targets of the district's reserve with the room that they said
// they need on visits. No row: no such unit.
// @mode read
// @param unitId string
// @param viewer map
// @returns view matching/demand.DemandView
MATCH (u:CarrierUnit {id: $unitId})-[:UNIT_IN]->(:Carrier)-[:SITED_IN]->(at:Region)
WHERE $viewer.id IS NOT NULL
WITH u, at, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(u.createdIn, '') IN staging
WITH staging, coalesce(head(COLLECT { MATCH (at)-[:PART_OF*0..4]->(d:Region {level: 'DISTRICT'}) RETURN d }), at) AS home
RETURN {
  regionId: home.id, regionName: home.name,
  projects: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region)
    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})
    WHERE NOT coalesce(p.createdIn, '') IN staging
    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id
  },
  targets: COLLECT {
    MATCH (e:Enterprise)-[t:TARGETED]->(l:ChainLink)
    WHERE t.regionId = home.id AND t.state = 'CONFIRMED' AND NOT t.stage IN ['TO_PROJECT', 'SHELVED']
      AND NOT coalesce(t.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging
    RETURN {id: t.id, enterpriseId: e.id, enterpriseName: e.name, industryId: t.industryId, linkId: l.id, linkName: l.name,
      stage: t.stage, demo: coalesce(e.demo, false),
      room: head(COLLECT {
        MATCH (e)<-[f:SIGNAL_OF]-(n:ExpansionSignal {kind: '用地用房'})
        WHERE coalesce(f.state, '') <> 'REJECTED' AND NOT coalesce(n.createdIn, '') IN staging
        RETURN {text: n.name, on: n.on} ORDER BY n.on DESC, n.id LIMIT 1
      })} AS row ORDER BY t.id
  }
} AS view
LIMIT 1
