// What a region and the regions below it have on offer (推介项目), at most 500, and what an offer can be about: one trip.
// @mode read
// @param region string
// @param stage string|null
// @param industryId string|null
// @param about string|null
// @param viewer map
// @returns view project/opportunity.OpportunityView
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WITH home, staging, COLLECT {
  MATCH (home)<-[:PART_OF*0..4]-(r:Region)<-[:OFFERED_IN]-(o:Opportunity)
  WHERE ($stage IS NULL OR o.stage = $stage)
    AND ($about IS NULL OR EXISTS { (o)-[f:OFFERS_LINK|OFFERS_CARRIER]->(b) WHERE b.id = $about AND f.state = 'CONFIRMED' })
    AND ($industryId IS NULL OR EXISTS { (o)-[:OFFERS_LINK {state: 'CONFIRMED'}]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(:Industry {id: $industryId}) })
  RETURN {o: o, r: r} ORDER BY o.on DESC, o.id
} AS found
RETURN {
  regionId: home.id, regionName: home.name, total: size(found),
  rows: COLLECT {
    UNWIND found[..500] AS each
    WITH each.o AS o, each.r AS r
    RETURN o {.id, .name, .stage, .movedBecause, .content, .investFen, .cooperation, .contact, .on, .by, .recordedAt, .version,
      demo: coalesce(o.demo, false), regionId: r.id, regionName: r.name,
      links: COLLECT { MATCH (o)-[:OFFERS_LINK {state: 'CONFIRMED'}]->(l:ChainLink)
        OPTIONAL MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)
        RETURN l {.id, .name, industryId: i.id, industry: i.title} ORDER BY l.id },
      carriers: COLLECT { MATCH (o)-[:OFFERS_CARRIER {state: 'CONFIRMED'}]->(c:Carrier) RETURN c {.id, .name} ORDER BY c.id },
      sources: COLLECT { UNWIND coalesce(o.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }}
  },
  linkChoices: COLLECT {
    MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry)-[:HAS_LANE]->(lane:Lane)<-[:IN_LANE]-(l:ChainLink)
    WHERE NOT coalesce(l.createdIn, '') IN staging
    RETURN l {.id, .name, industry: i.title} ORDER BY i.id, lane.order, l.id LIMIT 2000
  },
  carrierChoices: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)
    WHERE NOT coalesce(c.createdIn, '') IN staging
    RETURN c {.id, .name} ORDER BY c.name, c.id LIMIT 2000
  }
} AS view
