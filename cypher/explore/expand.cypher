// What expanding brings, in one go: things by id; for each step the neighbours of a thing over one relation and direction,
// confirmed ones first, narrowed by kind, region, state or to chosen things, with how many there are in each
// state; and, where `among` names what is drawn, the relations of what is new among itself and to that, at most 2,000.
// What a merged enterprise's id meant is that one. Lists stand in a map: else each length of each is planned anew.
// @mode read
// @param asked map
// @param most int
// @param labels string[]
// @param types string[]
// @param viewer map
// @returns meant explore.MeantThing[]
// @returns things explore.ThingRef[]
// @returns between explore.RelationRow[]
// @returns pages explore.FoundPage[]
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE $viewer.id IS NOT NULL
CALL (staging) {
  UNWIND $asked.ids + [step IN $asked.steps | step.id] AS asked
  WITH DISTINCT asked, staging
  CALL (asked) {
    MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: asked})
    RETURN m
    UNION
    MATCH (:MergedEnterprise {id: asked})-[:MERGED_INTO*1..8]->(m:Enterprise)
    RETURN m
  }
  WITH asked, m, staging WHERE labels(m)[0] IN $labels AND NOT coalesce(m.createdIn, '') IN staging
  RETURN collect({asked: asked, m: m}) AS known
}
CALL (staging, known) {
  UNWIND $asked.steps AS step
  UNWIND [each IN known WHERE each.asked = step.id | each.m] AS n
  WITH step, n, staging, COLLECT { MATCH (:Region {id: step.region})<-[:PART_OF*0..5]-(x:Region) RETURN x.id } AS area
  WITH step, n, staging, area, COLLECT {
    MATCH (n)-[r]-(m)
    WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels
      AND coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
      AND (step.kind IS NULL OR labels(m)[0] = step.kind) AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)
      AND (step.only IS NULL OR m.id IN step.only)
      AND (step.region IS NULL OR m.id IN area OR EXISTS { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) WHERE x.id IN area })
    WITH coalesce(r.state, 'UNSTATED') AS state, count(*) AS count
    RETURN {state: state, count: count} ORDER BY state
  } AS counts
  WITH {key: step.key, first: step.first, origin: n.id, counts: counts, rows: COLLECT {
      MATCH (n)-[r]-(m)
      WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels
        AND coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
        AND (step.kind IS NULL OR labels(m)[0] = step.kind) AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)
        AND (step.only IS NULL OR m.id IN step.only)
        AND (step.region IS NULL OR m.id IN area OR EXISTS { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) WHERE x.id IN area })
      WITH n, r, m, coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) AS name
      WITH n, r, m, name, CASE r.state WHEN 'CONFIRMED' THEN '0' WHEN 'TO_REVIEW' THEN '2' ELSE '1' END + '|' + name + '|' + m.id AS order
      WHERE step.after IS NULL OR order > step.after
      WITH n, r, m, name, order ORDER BY order LIMIT $most
      RETURN {m: m, order: order, relation: r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
          sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}}
  }} AS page
  RETURN collect(page) AS pages
}
WITH staging, known, pages, [each IN known WHERE each.asked IN $asked.ids | each.m]
  + reduce(all = [], page IN pages | all + [row IN page.rows[..page.first] | row.m]) AS drawn
CALL (drawn) {
  UNWIND drawn AS m
  WITH DISTINCT m
  RETURN collect(m) AS fresh, collect({id: m.id, kind: labels(m)[0], demo: coalesce(m.demo, false),
    name: coalesce(m.name, m.title, m.label, m.role, m.measure, m.id),
    region: head(COLLECT { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN|OFFERED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),
    lane: head(COLLECT { MATCH (m)-[:IN_LANE]->(x:Lane) RETURN x {.id, .name} LIMIT 1
      UNION MATCH (m)-[o:OCCUPIES|IN_LINK]->(:ChainLink)-[:IN_LANE]->(x:Lane) WHERE coalesce(o.state, '') <> 'REJECTED'
      WITH x, o ORDER BY o.state, o.id LIMIT 1 RETURN x {.id, .name} })}) AS things
}
CALL (staging, fresh) {
  WITH *, $asked.among + [m IN fresh | m.id] AS shown
  UNWIND fresh AS m
  // A hub of more is not walked through, what is expanded from the other end brings its relations.
  WITH m, shown WHERE COUNT { (m)--() } <= 5000
  MATCH (m)-[r]-(k) WHERE type(r) IN $types AND k.id IN shown
  WITH DISTINCT r, staging
  WHERE coalesce(r.state, '') <> 'REJECTED' AND NOT coalesce(r.createdIn, '') IN staging
    AND NOT coalesce(startNode(r).createdIn, '') IN staging AND NOT coalesce(endNode(r).createdIn, '') IN staging
  WITH r ORDER BY type(r), r.id LIMIT 2000
  RETURN collect(r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
    sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
      RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}) AS between
}
RETURN [each IN known | {asked: each.asked, id: each.m.id}] AS meant, things, between,
  [page IN pages | page {.*, rows: [row IN page.rows[..page.first + 1] | {order: row.order, relation: row.relation, thingId: row.m.id}]}] AS pages
