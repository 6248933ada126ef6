// Takes the lock of an offer, where one is named, and reads what it says and which of the things that it is to be about are there.
// @mode write
// @param id string|null
// @param region string|null
// @param linkIds string[]
// @param carrierIds string[]
// @returns locked project/opportunity.LockedOpportunity
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
OPTIONAL MATCH (o:Opportunity {id: $id})
SET o._lock = true
REMOVE o._lock
WITH o, staging
RETURN {
  region: head(COLLECT { MATCH (r:Region {id: $region}) RETURN r.id }),
  known: CASE WHEN o IS NOT NULL THEN o {.stage, .content, .contact, .version, .by, at: o.recordedAt,
    regionId: head(COLLECT { MATCH (o)-[:OFFERED_IN]->(r:Region) RETURN r.id }),
    about: COLLECT { MATCH (o)-[f:OFFERS_LINK|OFFERS_CARRIER {state: 'CONFIRMED'}]->(b) RETURN {id: f.id, type: type(f), to: b.id} ORDER BY f.id }} END,
  links: COLLECT { UNWIND $linkIds AS key MATCH (l:ChainLink {id: key}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l.id },
  carriers: COLLECT { UNWIND $carrierIds AS key MATCH (c:Carrier {id: key}) WHERE NOT coalesce(c.createdIn, '') IN staging RETURN c.id }
} AS locked
