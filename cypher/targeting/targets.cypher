// What stands around a link as one region sees it, in one trip: firms of the region on the chain (anchors), what the
// link's makers make and how they are classed, and whom supply, shareholding, products and signals tie to either.
// Every list stops at $fan or $firms, hubs are left out: the cost follows the neighbourhood, not the size of the graph.
// Ids and day in one map: planning it anew for texts of another length takes seconds.
// @mode read
// @param asked map
// @param anchors int
// @param firms int
// @param fan int
// @param hub int
// @param viewer map
// @returns view targeting.TargetView
// @allow CartesianProduct each side is a seek in a unique index
MATCH (i:Industry {id: $asked.industryId})-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink {id: $asked.linkId})
MATCH (r:Region {id: $asked.region})
WHERE $viewer.id IS NOT NULL
WITH i, l, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(i.createdIn, '') IN staging AND NOT coalesce(l.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging
WITH *, COLLECT { MATCH (x:Region)-[:PART_OF*0..5]->(r) RETURN x.id } AS area,
  COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(x:ChainLink) WHERE NOT coalesce(x.createdIn, '') IN staging RETURN x ORDER BY x.order } AS links,
  COLLECT { MATCH (x:ChainLink)-[:CHILD_OF*0..3]->(l) RETURN x } AS span
WITH *, COLLECT {
    UNWIND links AS x MATCH (x)<-[o:OCCUPIES]-(a:Enterprise)
    WHERE o.state = 'CONFIRMED' AND NOT coalesce(o.createdIn, '') IN staging
      AND EXISTS { MATCH (a)-[f:LOCATED_IN]->(home:Region) WHERE home.id IN area AND NOT coalesce(f.createdIn, '') IN staging }
    WITH a, min(CASE o.role WHEN 'LEADER' THEN 0 ELSE 1 END) AS rank RETURN a ORDER BY rank, a.id LIMIT $anchors
  } AS anchors, COLLECT { UNWIND span AS x MATCH (x)<-[f:IN_LINK]-(p:Product) WHERE coalesce(f.state, '') <> 'REJECTED' AND NOT coalesce(f.createdIn, '') IN staging RETURN DISTINCT p ORDER BY p.id LIMIT $fan } AS products
WITH *, COLLECT { UNWIND products AS p MATCH (p)<-[m:MAKES]-(f:Enterprise) WHERE coalesce(m.state, '') <> 'REJECTED' AND NOT coalesce(m.createdIn, '') IN staging RETURN DISTINCT f ORDER BY f.id LIMIT $firms }
  + COLLECT { UNWIND span AS x MATCH (x)<-[o:OCCUPIES]-(f:Enterprise) WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging RETURN DISTINCT f ORDER BY f.id LIMIT $firms } AS makers
CALL (links, span, products, makers, anchors) {
  UNWIND links AS x MATCH (x)-[e:SUPPLIES]->() RETURN e
  UNION UNWIND span AS x MATCH (x)-[e:CHILD_OF]->() RETURN e
  UNION UNWIND products AS p MATCH (p)-[e:IN_LINK]->(x) WHERE x IN span RETURN e
  UNION UNWIND products AS p MATCH (p)<-[e:MAKES]-(f) WHERE f IN makers RETURN e
  UNION UNWIND makers AS f MATCH (f)-[e:OCCUPIES]->(x) WHERE x IN span RETURN e
  UNION UNWIND anchors AS a MATCH (a)-[e:OCCUPIES]->(x) WHERE x IN links RETURN e
  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[e:SELLS_TO]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e
  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[e:HOLDS]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e
  UNION UNWIND anchors AS a CALL (a) { MATCH (a)<-[:HOLDS]-(s:Enterprise) WHERE COUNT { (s)--() } <= $hub RETURN s ORDER BY s.id LIMIT $fan } WITH DISTINCT s CALL (s) { MATCH (s)-[e:HOLDS]->() RETURN e ORDER BY e.id LIMIT $fan } RETURN e
  UNION UNWIND anchors AS a CALL (a) { MATCH (a)-[m:MAKES]->(p:Product) RETURN m, p ORDER BY p.id LIMIT $fan } CALL (p, m) { RETURN m AS e UNION MATCH (p)-[u:MADE_FROM|USED_IN]-(q:Product)<-[n:MAKES]-() WITH u, n ORDER BY u.id, n.id LIMIT $fan UNWIND [u, n] AS e RETURN e } RETURN DISTINCT e
  UNION UNWIND makers[..$fan] AS f MATCH (f)-[e:CLASSED_AS]->(:IndustryCode) RETURN e
  UNION UNWIND makers[..$fan] AS f MATCH (f)-[:CLASSED_AS]->(c:IndustryCode) WHERE COUNT { (c)<-[:CLASSED_AS]-() } <= $hub WITH DISTINCT c CALL (c) { MATCH (c)<-[e:CLASSED_AS]-() RETURN e ORDER BY e.id LIMIT $fan } RETURN e
  UNION UNWIND makers[..$fan] AS f CALL (f) { MATCH (f)-[:MAKES]->(q:Product) WHERE 2 <= COUNT { (q)<-[:MAKES]-() } <= $fan RETURN q ORDER BY q.id LIMIT $fan } WITH DISTINCT q MATCH (q)<-[e:MAKES]-() RETURN e
  UNION UNWIND links AS x MATCH (x)<-[o:OCCUPIES]-(f:Enterprise)<-[g:SIGNAL_OF]-(s:ExpansionSignal) WHERE s.on >= $asked.since AND o.state <> 'REJECTED' WITH o, g ORDER BY s.on DESC LIMIT $firms UNWIND [o, g] AS e RETURN e
}
WITH i, l, r, staging, area, links, span, anchors, e
WHERE coalesce(e.state, '') <> 'REJECTED' AND NOT coalesce(e.createdIn, '') IN staging
  AND NOT coalesce(startNode(e).createdIn, '') IN staging AND NOT coalesce(endNode(e).createdIn, '') IN staging
WITH i, l, r, staging, area, links, span, anchors, collect(e) AS relations
CALL (relations) { UNWIND relations AS e UNWIND [startNode(e), endNode(e)] AS n WITH DISTINCT n RETURN collect(n) AS things }
WITH *, [n IN things WHERE n:Enterprise] + COLLECT { MATCH (f:Enterprise {id: $asked.enterpriseId}) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f } AS firms
RETURN {
  industryId: i.id, link: l {.id, .name}, region: r {.id, .name}, span: [x IN span | x.id], anchors: [a IN anchors | a.id],
  stance: head(COLLECT { MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1 }),
  things: [n IN things WHERE NOT n:Enterprise | {id: n.id, kind: labels(n)[0], name: coalesce(n.name, n.title, n.label, n.id)}],
  relations: [e IN relations | e {.state, .asOf, .share, source: head(e.sourceIds), type: type(e), fromId: startNode(e).id, toId: endNode(e).id}],
  firms: COLLECT {
    UNWIND firms AS f WITH DISTINCT f RETURN f {.id, .name, .status, .tags, .stockCode, .exchange, .branchForm, .capitalFen, .capitalCurrency,
      demo: coalesce(f.demo, false), ways: COUNT { (f)--() }, here: EXISTS { MATCH (f)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area },
      region: head(COLLECT { MATCH (f)-[:LOCATED_IN]->(x:Region) RETURN x {.id, .name} ORDER BY x.id LIMIT 1 }),
      city: head(COLLECT { MATCH (f)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(x:Region) WHERE x.level = 'CITY' RETURN x.name LIMIT 1 }),
      talks: COLLECT {
        CALL (f) { RETURN f AS firm UNION MATCH (f)-[h:HOLDS]-(firm:Enterprise) WHERE coalesce(h.share, 1.0) >= 0.5 AND coalesce(h.state, '') <> 'REJECTED' RETURN firm LIMIT $fan }
        MATCH (firm)-[t:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE t.kind = 'CONTACT' AND NOT coalesce(t.createdIn, '') IN staging
        WITH f, firm, t, at ORDER BY t.on DESC, t.id LIMIT 3 RETURN t {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = f, linkName: at.name, groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })} },
      branches: COLLECT {
        MATCH (f)-[h:HOLDS]->(b:Enterprise)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area AND h.share >= 0.5 AND NOT coalesce(h.createdIn, '') IN staging RETURN b.name LIMIT 3
        UNION MATCH (b:Enterprise) USING INDEX SEEK b:Enterprise(nameKey)
        WHERE b.nameKey STARTS WITH f.nameKey AND b.nameKey <> f.nameKey AND b.branchForm <> 'LEGAL_PERSON' AND NOT coalesce(b.createdIn, '') IN staging
          AND EXISTS { MATCH (b)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area } RETURN b.name LIMIT 3
      },
      signals: COLLECT { MATCH (f)<-[g:SIGNAL_OF]-(s:ExpansionSignal) WHERE coalesce(g.state, '') <> 'REJECTED' AND NOT coalesce(s.createdIn, '') IN staging RETURN s {.name, .on, .kind} ORDER BY s.on DESC LIMIT 3 }}
  },
  sources: COLLECT { UNWIND relations AS e WITH DISTINCT head(e.sourceIds) AS id MATCH (s:Source {id: id}) RETURN s {.id, .title, .date} },
  presences: COLLECT { UNWIND links AS x MATCH (p:Presence {id: r.id + '~' + x.id})
    RETURN {linkId: x.id, top: NOT EXISTS { (x)-[:CHILD_OF]->() }, local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0),
      toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult} },
  counts: COLLECT {
    UNWIND links AS x MATCH (x)<-[of:COUNT_OF]-(c:ReferenceCount)-[:REPORTED_IN]->(at:Region)
    WHERE (EXISTS { (r)-[:PART_OF*1..5]->(at) } OR at.level = 'NATION') AND coalesce(c.state, 'CONFIRMED') = 'CONFIRMED' AND NOT coalesce(c.createdIn, '') IN staging AND NOT coalesce(of.createdIn, '') IN staging
    RETURN {linkId: x.id, regionId: at.id, regionName: at.name, measure: c.measure, year: c.year, value: c.value, origin: c.origin}
  },
  ruleSets: COLLECT { MATCH (s:VerdictRuleSet {industryId: i.id}) WHERE s.state = 'CONFIRMED' RETURN s {.id, .validFrom, .validTo, .source, .by, .values} },
  peers: COLLECT { UNWIND links AS x MATCH (p:Presence {linkId: x.id}) MATCH (peer:Region {id: p.regionId}) WHERE peer.level = r.level
    RETURN {linkId: x.id, regionId: peer.id, regionName: peer.name, local: coalesce(p.local, 0)} }
} AS view
