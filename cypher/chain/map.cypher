// One chain as one region sees it, in one trip; each part only when it is wanted.
// @mode read
// @param industryId string
// @param region string
// @param want string[]
// @param viewer map
// @returns view chain.ChainMapView
// @allow CartesianProduct each side is a seek in a unique index
MATCH (i:Industry {id: $industryId})
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH i, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging
RETURN {
  industry: i {.id, .title, .status, .note, .documentNote, .leaderTypes, .linkCount, .dossierShape, .dossierNote,
    region: head(COLLECT {
      MATCH (home:Region)-[:FOCUSES_ON]->(i)
      RETURN home {.id, .name, .level,
        parentId: head(COLLECT { MATCH (home)-[:PART_OF]->(parent:Region) RETURN parent.id }),
        path: COLLECT { MATCH p = (home)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}
    })},
  region: r {.id, .name, .level,
    parentId: head(COLLECT { MATCH (r)-[:PART_OF]->(parent:Region) RETURN parent.id }),
    path: COLLECT { MATCH p = (r)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }},
  dossier: CASE WHEN 'dossier' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_DOSSIER_ITEM]->(d:DossierItem) WHERE NOT coalesce(d.createdIn, '') IN staging
    WITH d ORDER BY d.order
    RETURN d {.key, .label, .value, .order,
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN d.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  } END,
  lanes: CASE WHEN 'lanes' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(lane:Lane) WHERE NOT coalesce(lane.createdIn, '') IN staging
    RETURN lane {.id, .name, .stage, .order} ORDER BY lane.order
  } END,
  links: CASE WHEN 'links' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
    OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})
    OPTIONAL MATCH (l)-[c:CHILD_OF]->(parent:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging
    WITH lane, l, p, parent ORDER BY l.order
    RETURN l {.id, .name, .order, .criticality, .support, .note, .spotColumn, .spotRow, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,
      regionId: r.id, regionName: r.name, laneId: lane.id, parentId: parent.id, industryId: i.id, industryTitle: i.title,
      presence: CASE WHEN 'presence' IN $want THEN {
        local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),
        leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult
      } END,
      stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {
        MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1
      }) END,
      targets: CASE WHEN 'targets' IN $want THEN COLLECT {
        MATCH (l)<-[:CHILD_OF*0..4]-(:ChainLink)<-[t:TARGETED {state: 'CONFIRMED'}]-(:Enterprise)
        WHERE EXISTS { (:Region {id: t.regionId})-[:PART_OF*0..4]->(r) } AND NOT coalesce(t.createdIn, '') IN staging
        RETURN t.stage
      } END}
  } END,
  supplies: CASE WHEN 'supplies' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(from:ChainLink)-[s:SUPPLIES]->(to:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging
    RETURN s {.id, .what, .inputGroup, .essential, fromId: from.id, toId: to.id} ORDER BY s.id
  } END,
  draft: CASE WHEN 'draft' IN $want THEN head(COLLECT {
    MATCH (d:ChainDraft {id: i.id}) WHERE d.count > 0 RETURN d {.count, .by, .at}
  }) END,
  counts: CASE WHEN 'comparison' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(area:Region)
    WHERE (EXISTS { (r)-[:PART_OF*1..5]->(area) } OR area.level = 'NATION') AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging
    RETURN {linkId: l.id, regionId: area.id, regionName: area.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}
  } END,
  recorded: CASE WHEN 'recorded' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[f:FACTORS_AT|SUPPLY_AT|NOTED]-(at:Region)
    WHERE f.state = 'CONFIRMED' AND (type(f) = 'NOTED' OR at = r)
    RETURN f {.id, .present, .absent, .outside, .selfSupply, .kind, .text, .on, .by, type: type(f), linkId: l.id, regionName: at.name}
  } END,
  ruleSets: CASE WHEN 'comparison' IN $want THEN COLLECT {
    MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values}
  } END,
  peers: CASE WHEN 'comparison' IN $want THEN COLLECT {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    MATCH (p:Presence {linkId: l.id})
    MATCH (peer:Region {id: p.regionId})
    WHERE peer.level = r.level
    RETURN {linkId: l.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)}
  } END,
  demo: 'demo' IN $want AND EXISTS {
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    MATCH (p:Presence {id: r.id + '~' + l.id}) WHERE p.demo > 0
  }
} AS view
