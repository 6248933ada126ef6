// The links of all chains of a district with what tells how they suit a carrier: what is known of them here, firms in and
// beside the carrier on them, what units firms on them took, projects of them; and who supplies whom.
// @mode read
// @param region string
// @param near string
// @param carrierIds string[]
// @param viewer map
// @returns view matching/choose.TraitsView
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WITH home, staging, COLLECT { MATCH (home)-[:FOCUSES_ON]->(i:Industry) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i } AS industries
CALL (home, staging) {
  MATCH (:Region {id: $near})<-[:PART_OF*0..2]-(:Region)<-[:LOCATED_IN {state: 'CONFIRMED'}]-(e:Enterprise)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink)
  WHERE NOT coalesce(o.createdIn, '') IN staging AND NOT coalesce(e.createdIn, '') IN staging
  WITH l.id AS linkId, count(DISTINCT e) AS firms, collect(DISTINCT e.name) AS names ORDER BY linkId
  RETURN collect({linkId: linkId, firms: firms, names: names[..3]}) AS beside
}
CALL (home, staging) {
  MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(:Carrier)<-[:UNIT_IN]-(u:CarrierUnit)<-[t:TENANT_OF {state: 'CONFIRMED'}]-(e:Enterprise)
  WHERE u.usage IS NOT NULL AND NOT coalesce(t.createdIn, '') IN staging
  MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging
  WITH l.id AS linkId, u.usage AS usage, count(DISTINCT e) AS firms ORDER BY linkId, usage
  RETURN collect({linkId: linkId, usage: usage, firms: firms}) AS usages
}
RETURN {
  regionId: home.id, regionName: home.name,
  links: COLLECT {
    UNWIND industries AS i
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
    WHERE NOT coalesce(l.createdIn, '') IN staging
    OPTIONAL MATCH (p:Presence {id: home.id + '~' + l.id})
    RETURN {id: l.id, name: l.name, industryId: i.id, industryTitle: i.title,
      confirmed: coalesce(p.confirmed, 0), toReview: coalesce(p.toReview, 0), surveyedAt: p.surveyedAt,
      stance: head(COLLECT { MATCH (home)-[u:UNDERTAKES]->(l) RETURN u.stance })} AS row ORDER BY l.id
  },
  supplies: COLLECT {
    UNWIND industries AS i
    MATCH (i)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)-[s:SUPPLIES]->(m:ChainLink)
    WHERE NOT coalesce(s.createdIn, '') IN staging
    RETURN {from: l.id, to: m.id} AS row ORDER BY row.from, row.to
  },
  inside: COLLECT {
    UNWIND $carrierIds AS carrierId
    MATCH (:Carrier {id: carrierId})<-[:UNIT_IN]-(:CarrierUnit)<-[t:TENANT_OF {state: 'CONFIRMED'}]-(e:Enterprise)
    WHERE t.until IS NULL AND NOT coalesce(t.createdIn, '') IN staging
    MATCH (e)-[o:OCCUPIES {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(o.createdIn, '') IN staging
    RETURN DISTINCT {linkId: l.id, enterpriseId: e.id, name: e.name} AS row ORDER BY row.linkId, row.enterpriseId
  },
  beside: beside, usages: usages,
  projects: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region)
    MATCH (p:Project {regionId: r.id, state: 'CONFIRMED'})
    WHERE p.linkId IS NOT NULL AND NOT coalesce(p.createdIn, '') IN staging
    RETURN p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })} AS row ORDER BY p.id
  }
} AS view
