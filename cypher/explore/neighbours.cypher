// For each step the neighbours of a thing over one relation and direction, confirmed ones first, at most 200, narrowed by
// kind, region, state or to chosen things; with how many there are in each state. What a merged enterprise's id meant is that one.
// @mode read
// @param steps map[]
// @param labels string[]
// @param viewer map
// @returns key string
// @returns page explore.NeighbourPage
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $steps AS step
CALL (step) {
  MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: step.id})
  RETURN n
  UNION
  MATCH (:MergedEnterprise {id: step.id})-[:MERGED_INTO*1..8]->(n:Enterprise)
  RETURN n
}
WITH step, n, staging, COLLECT { MATCH (:Region {id: step.region})<-[:PART_OF*0..5]-(x:Region) RETURN x.id } AS area
WHERE $viewer.id IS NOT NULL AND labels(n)[0] IN $labels AND NOT coalesce(n.createdIn, '') IN staging
WITH step, n, staging, area, COLLECT {
  MATCH (n)-[r]-(m)
  WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels
    AND coalesce(r.state, '') <> 'REJECTED'
    AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
    AND (step.kind IS NULL OR labels(m)[0] = step.kind)
    AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)
    AND (step.only IS NULL OR m.id IN step.only)
    AND (step.region IS NULL OR m.id IN area OR EXISTS {
      MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN]->(x:Region) WHERE x.id IN area
    })
  WITH coalesce(r.state, 'UNSTATED') AS state, count(*) AS count
  RETURN {state: state, count: count} ORDER BY state
} AS counts
RETURN step.key AS key, {
  origin: n.id,
  counts: counts,
  rows: COLLECT {
    MATCH (n)-[r]-(m)
    WHERE type(r) = step.type AND (startNode(r) = n) = step.out AND labels(m)[0] IN $labels
      AND coalesce(r.state, '') <> 'REJECTED'
      AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
      AND (step.kind IS NULL OR labels(m)[0] = step.kind)
      AND (step.state IS NULL OR coalesce(r.state, 'UNSTATED') = step.state)
      AND (step.only IS NULL OR m.id IN step.only)
      AND (step.region IS NULL OR m.id IN area OR EXISTS {
        MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN]->(x:Region) WHERE x.id IN area
      })
    WITH n, r, m, coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) AS name
    WITH n, r, m, name, CASE r.state WHEN 'CONFIRMED' THEN '0' WHEN 'TO_REVIEW' THEN '2' ELSE '1' END + '|' + name + '|' + m.id AS order
    WHERE step.after IS NULL OR order > step.after
    WITH n, r, m, name, order ORDER BY order LIMIT 201
    RETURN {
      order: order,
      relation: r {.id, .state, .asOf, .what, .role, .kind, .share, .stance, type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
        sources: COLLECT { MATCH (s:Source) WHERE s.id IN r.sourceIds
          RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }},
      thing: {id: m.id, kind: labels(m)[0], name: name, demo: coalesce(m.demo, false),
        region: head(COLLECT { MATCH (m)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF|REPORTED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),
        lane: head(COLLECT { MATCH (m)-[:IN_LANE]->(x:Lane) RETURN x {.id, .name} LIMIT 1
          UNION MATCH (m)-[o:OCCUPIES|IN_LINK]->(:ChainLink)-[:IN_LANE]->(x:Lane) WHERE coalesce(o.state, '') <> 'REJECTED'
          WITH x, o ORDER BY o.state, o.id LIMIT 1 RETURN x {.id, .name} })}
    }
  }
} AS page
