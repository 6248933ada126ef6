// Links by id as one region sees them: the link panel, and the batch loader of every edge of a link.
// Missing ids have no row. Pages of occupations are asked for by {key, state, after, first}.
// @mode read
// @param ids string[]
// @param region string
// @param want string[]
// @param pages map[]
// @param viewer map
// @returns id string
// @returns link chain.LinkRow
UNWIND $ids AS id
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH id, r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL (id, staging) {
  MATCH (l:ChainLink {id: id})-[:IN_LANE]->(lane:Lane)<-[:HAS_LANE]-(i:Industry)
  WHERE NOT coalesce(l.createdIn, '') IN staging
  RETURN l, lane, i
}
OPTIONAL MATCH (p:Presence {id: r.id + '~' + l.id})
CALL (l, r, i, staging) {
  UNWIND $pages AS page
  CALL (page, l, r, staging) {
    MATCH (l)<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
    WHERE (page.state IS NULL OR o.state = page.state) AND NOT coalesce(o.createdIn, '') IN staging
      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }
    RETURN count(o) AS total
  }
  CALL (page, l, r, i, staging) {
    MATCH (l)<-[:CHILD_OF*0..4]-(at:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
    WHERE (page.state IS NULL OR o.state = page.state) AND NOT coalesce(o.createdIn, '') IN staging
      AND EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r) }
    WITH page, o, e, at,
         // The order of enterprise/occupation-list: a list begun here goes on there.
         CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'
           + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order
    WHERE page.after IS NULL OR order > page.after
    WITH page, o, e, at, order ORDER BY order
    WITH page, collect({o: o, e: e, at: at, order: order}) AS found
    UNWIND found[..page.first] AS f
    WITH f.o AS o, f.e AS e, f.at AS at, f.order AS order
    WITH o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,
      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order,
      link: at {.id, .name, industryTitle: i.title},
      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
        .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags,
        region: head(COLLECT {
          MATCH (e)-[:LOCATED_IN]->(place:Region)
          RETURN place {.id, .name, .level,
            parentId: head(COLLECT { MATCH (place)-[:PART_OF]->(parent:Region) RETURN parent.id }),
            path: COLLECT { MATCH way = (place)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(way) DESC }}
        })},
      sources: COLLECT {
        MATCH (s:Source) WHERE s.id IN o.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
      }} AS row
    RETURN collect(row) AS rows
  }
  RETURN collect({key: page.key, total: total, rows: rows}) AS pages
}
RETURN id, l {.id, .name, .order, .criticality, .support, .note, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,
  regionId: r.id, regionName: r.name, laneId: lane.id, industryId: i.id, industryTitle: i.title,
  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id }),
  presence: {local: coalesce(p.local, 0), confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0),
    leaders: coalesce(p.leaders, 0), demo: coalesce(p.demo, 0), surveyedAt: p.surveyedAt, surveyResult: p.surveyResult},
  stance: CASE WHEN 'stance' IN $want THEN head(COLLECT {
    MATCH (r)-[:PART_OF*0..5]->(:Region)-[u:UNDERTAKES]->(l) WHERE NOT coalesce(u.createdIn, '') IN staging RETURN u.stance LIMIT 1
  }) END,
  suppliers: CASE WHEN 'suppliers' IN $want THEN COLLECT {
    MATCH (l)<-[s:SUPPLIES]-(o:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN o {.id, .name} ORDER BY o.id
  } END,
  customers: CASE WHEN 'customers' IN $want THEN COLLECT {
    MATCH (l)-[s:SUPPLIES]->(o:ChainLink) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN o {.id, .name} ORDER BY o.id
  } END,
  children: CASE WHEN 'children' IN $want THEN COLLECT {
    MATCH (l)<-[c:CHILD_OF]-(o:ChainLink) WHERE NOT coalesce(c.createdIn, '') IN staging WITH o ORDER BY o.order RETURN o {.id, .name}
  } END,
  survey: CASE WHEN 'survey' IN $want THEN head(COLLECT {
    MATCH (r)-[s:SURVEYED]->(l) WHERE NOT coalesce(s.createdIn, '') IN staging RETURN s {.id, .on, .by, .scope, .result, .version} ORDER BY s.on DESC LIMIT 1
  }) END,
  sources: CASE WHEN 'sources' IN $want THEN COLLECT {
    MATCH (s:Source) WHERE s.id IN l.sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id
  } END,
  pages: pages
} AS link
