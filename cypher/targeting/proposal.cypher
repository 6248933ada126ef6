// All that a 招商方案 for one firm rests on but the firms around its link: the firm and what the reserve has of it, its link
// with the chain around, carriers, policies, neighbours here, prices of three places and scenarios, in one trip. Asked for in one map: planning it anew for texts of another length takes seconds.
// @mode read
// @param asked map
// @param viewer map
// @returns view targeting/proposal.ProposalView
// @allow CartesianProduct each side is a seek in a unique index
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (e:Enterprise {id: $asked.enterpriseId}) RETURN e
  UNION
  MATCH (:MergedEnterprise {id: $asked.enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e
}
MATCH (r:Region {id: $asked.region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging AND NOT coalesce(r.createdIn, '') IN staging
WITH *, COLLECT { MATCH (x:Region)-[:PART_OF*0..5]->(r) RETURN x.id } AS area, COLLECT { MATCH (r)-[:PART_OF*0..5]->(x:Region) RETURN DISTINCT x.id } + ['100000'] AS above,
  COLLECT { MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE t.regionId = $asked.district AND NOT coalesce(t.createdIn, '') IN staging RETURN l ORDER BY t.addedAt DESC, l.id LIMIT 20 }
    + COLLECT { MATCH (e)-[o:OCCUPIES]->(l:ChainLink) WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging RETURN l ORDER BY l.id LIMIT 20 } AS own
WITH *, head(COLLECT { MATCH (l:ChainLink {id: $asked.linkId}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l } + own) AS link
WITH *, head(COLLECT { MATCH (link)-[:CHILD_OF*0..4]->(t:ChainLink) WHERE NOT EXISTS { (t)-[:CHILD_OF]->() } RETURN t }) AS top, head(COLLECT { MATCH (link)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i
RETURN {
  regionId: r.id, regionName: r.name, industry: i {.id, .title},
  firm: e {.id, .name, .uscc, .address, .status, .scope, .establishedOn, .capitalText, .asOf, demo: coalesce(e.demo, false), tags: coalesce(e.tags, []),
    at: head(COLLECT { MATCH (e)-[:LOCATED_IN]->(x:Region) RETURN x.name ORDER BY x.id }),
    sources: COLLECT { MATCH (s:Source) WHERE s.id IN e.sourceIds RETURN s {.title, .date} ORDER BY s.id LIMIT 3 }},
  link: link {.id, .name, lane: head(COLLECT { MATCH (link)-[:IN_LANE]->(x:Lane) RETURN x.name }),
    sources: COLLECT { MATCH (s:Source) WHERE s.id IN link.sourceIds RETURN s {.title, .date} ORDER BY s.id LIMIT 3 }}, top: top {.id, .name},
  linkChoices: COLLECT { UNWIND [link] + own AS l WITH DISTINCT l MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(x:Industry) RETURN l {.id, .name, industryTitle: x.title} },
  targets: COLLECT {
    MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE t.regionId = $asked.district AND NOT coalesce(t.createdIn, '') IN staging
    RETURN t {.mode, .stage, .reason, .nextStep, .nextOn, .addedBy, .addedAt, linkId: l.id, linkName: l.name, groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),
      contacts: COLLECT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED', kind: 'CONTACT'}]->(l) WHERE NOT coalesce(f.createdIn, '') IN staging RETURN f {.on, .who, .channel, .outcome, .text, .by} ORDER BY f.on DESC, f.id LIMIT 5 }} ORDER BY t.addedAt DESC
  },
  visits: COLLECT { MATCH (e)-[v:VISITED {state: 'CONFIRMED'}]->(:Region) WHERE NOT coalesce(v.createdIn, '') IN staging RETURN v {.on, .who, .text, .by} ORDER BY v.on DESC, v.id LIMIT 5 },
  needs: COLLECT { MATCH (e)<-[g:SIGNAL_OF]-(n:ExpansionSignal {kind: '用地用房'}) WHERE coalesce(g.state, '') <> 'REJECTED' AND NOT coalesce(n.createdIn, '') IN staging RETURN n {.name, .on, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC LIMIT 3 },
  chain: {
    planned: EXISTS { MATCH (home:Region)-[:FOCUSES_ON]->(i) WHERE home = r OR EXISTS { (r)-[:PART_OF]->(home) } },
    links: COLLECT {
      MATCH (i)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink) WHERE NOT coalesce(l.createdIn, '') IN staging
      OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})
      RETURN l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, regionId: r.id, regionName: r.name, laneId: lane.id, industryId: i.id, industryTitle: i.title,
        parentId: head(COLLECT { MATCH (l)-[c:CHILD_OF]->(x:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging RETURN x.id }),
        presence: {local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0), leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult},
        stance: head(COLLECT { MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1 })} ORDER BY l.order
    },
    supplies: COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(x:ChainLink)-[s:SUPPLIES]->(y:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN s {.id, .what, .inputGroup, .essential, fromId: x.id, toId: y.id} ORDER BY s.id },
    recorded: COLLECT { MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)<-[f:FACTORS_AT|SUPPLY_AT|NOTED]-(at:Region) WHERE f.state = 'CONFIRMED' AND (type(f) = 'NOTED' OR at = r)
      RETURN f {.id, .present, .absent, .outside, .selfSupply, .kind, .text, .on, .by, type: type(f), linkId: l.id, regionName: at.name} }
  },
  partners: COLLECT {
    CALL (e, link, top) {
      MATCH (e)-[f:SELLS_TO]-(n:Enterprise) WHERE coalesce(f.state, '') <> 'REJECTED' RETURN n, f AS said, f AS way, CASE startNode(f) WHEN e THEN 'BUYER' ELSE 'SUPPLIER' END AS side, null AS at
      UNION
      UNWIND [link, top] AS mine MATCH (mine)-[f:SUPPLIES]-(at:ChainLink)<-[o:OCCUPIES {state: 'CONFIRMED'}]-(n:Enterprise) WHERE n <> e RETURN DISTINCT n, o AS said, f AS way, CASE startNode(f) WHEN mine THEN 'BUYER' ELSE 'SUPPLIER' END AS side, at
    }
    MATCH (n)-[:LOCATED_IN]->(x:Region) WHERE x.id IN area AND NOT coalesce(said.createdIn, '') IN staging AND NOT coalesce(n.createdIn, '') IN staging
    WITH n, said, way, side, at ORDER BY at IS NOT NULL, side, said.role = 'LEADER' DESC, n.id, way.id LIMIT 60
    RETURN {id: n.id, name: n.name, demo: coalesce(n.demo, false), side: side, linkName: at.name, role: said.role, what: way.what, on: said.asOf, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN said.sourceIds RETURN s.title ORDER BY s.id })}
  },
  carriers: COLLECT {
    MATCH (r)<-[:PART_OF*0..4]-(at:Region)<-[:SITED_IN]-(c:Carrier) WHERE NOT coalesce(c.createdIn, '') IN staging
    RETURN c {.id, .name, .kind, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass, .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,
      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []), links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: at.id, regionName: at.name, years: [], parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id }, operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),
      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(x:Industry) RETURN x {.id, .title} ORDER BY x.id }} ORDER BY c.id
  }, units: COLLECT {
    MATCH (r)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:UNIT_IN]-(u:CarrierUnit) WHERE NOT coalesce(u.createdIn, '') IN staging
    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass, .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom,
      .contractEnd, .tenantId, .tenantName, .note, .asOf, .by, .version, demo: coalesce(u.demo, false), carrierId: c.id, source: head(COLLECT { MATCH (s:Source) WHERE s.id IN u.sourceIds RETURN s.title ORDER BY s.id })} ORDER BY u.id
  }, plans: COLLECT {
    MATCH (r)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:SHOWS_CARRIER]-(p:CarrierPicture {kind: 'PLAN', state: 'CONFIRMED'}) WHERE NOT coalesce(p.createdIn, '') IN staging RETURN p {.id, .caption, .fileName, .fileType, .fileHash, .on, .by, carrierId: c.id} ORDER BY p.on DESC, p.id LIMIT 500
  }, documents: COLLECT {
    UNWIND above AS home MATCH (d:PolicyDocument {regionId: home}) WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN' AND (i IS NULL OR size(coalesce(d.industryIds, [])) = 0 OR i.id IN d.industryIds)
    WITH d ORDER BY d.issued DESC, d.id LIMIT 500
    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo, .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: false, regionName: null,
      clauses: COLLECT { MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN' RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: false, sources: []} ORDER BY c.order, c.id }}
  },
  rules: COLLECT { UNWIND above AS home MATCH (p:PolicyRule {regionId: home}) WITH p ORDER BY p.createdAt, p.id LIMIT 1000 RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt, .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version} },
  reviews: COLLECT { UNWIND above AS home MATCH (v:PolicyReview {regionId: home, state: 'CONFIRMED'}) WITH v ORDER BY v.on DESC, v.recordedAt DESC, v.id LIMIT 1000 RETURN v {.id, .ruleId, .ruleHash, .on, .who, .conclusion, .reference, .by, .recordedAt, .version} },
  rates: COLLECT { MATCH (x:ExchangeRate {pair: 'USD/CNY', state: 'CONFIRMED'}) WITH x ORDER BY x.on DESC, x.recordedAt DESC, x.id LIMIT 50 RETURN x {.id, .on, .rate, .source, .by, .version} },
  paid: COLLECT { MATCH (g:PolicyGrant {subjectKey: 'enterprise:' + e.id, state: 'CONFIRMED', stage: 'PAID'}) WHERE g.ruleId IS NOT NULL AND g.output IS NOT NULL RETURN g {.ruleId, .output, .year, .amount, .unit} },
  places: COLLECT { UNWIND $asked.places AS id MATCH (p:Region {id: id}) RETURN p {.id, .name} }, placeChoices: COLLECT { MATCH (r)-[:PART_OF*1..3]->(x:Region)<-[:PART_OF]-(p:Region) WHERE p <> r AND (p.level = r.level OR p.level = 'CITY') WITH DISTINCT p ORDER BY p.level DESC, p.id LIMIT 200 RETURN p {.id, .name} },
  prices: COLLECT {
    UNWIND [r.id] + $asked.places AS home WITH DISTINCT home MATCH (n:CostPrice {regionId: home}) WHERE n.state = 'CONFIRMED' AND n.on <= $asked.day AND NOT coalesce(n.createdIn, '') IN staging
    RETURN n {.id, .regionId, .item, .amount, .unit, .on, .note, .by, .version, demo: coalesce(n.demo, false), source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC, n.id
  }, scenarios: COLLECT {
    MATCH (n:Scenario {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND n.on <= $asked.day AND coalesce(n.until, $asked.day) >= $asked.day AND coalesce(n.linkId, link.id) IN [link.id, top.id] AND NOT coalesce(n.createdIn, '') IN staging
    RETURN n {.id, .name, .owner, .text, .on, .until, .linkId, .by, .version, demo: coalesce(n.demo, false), source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })} ORDER BY n.on DESC, n.id LIMIT 30
  }} AS view
