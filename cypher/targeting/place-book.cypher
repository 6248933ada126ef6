// The prices and the open scenarios that are recorded of a region.
// @mode read
// @param region string
// @param viewer map
// @returns view targeting/place-book.PlaceBook
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
RETURN {
  regionId: r.id, regionName: r.name,
  prices: COLLECT {
    MATCH (n:CostPrice {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND NOT coalesce(n.createdIn, '') IN staging
    WITH n ORDER BY n.item, n.on DESC, n.id LIMIT 200
    RETURN n {.id, .regionId, .item, .amount, .unit, .on, .note, .by, .version, demo: coalesce(n.demo, false),
      source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })}
  },
  scenarios: COLLECT {
    MATCH (n:Scenario {regionId: r.id}) WHERE n.state = 'CONFIRMED' AND NOT coalesce(n.createdIn, '') IN staging
    WITH n ORDER BY n.on DESC, n.id LIMIT 200
    RETURN n {.id, .name, .owner, .text, .on, .until, .linkId, .by, .version, demo: coalesce(n.demo, false),
      source: head(COLLECT { MATCH (s:Source) WHERE s.id IN n.sourceIds RETURN s.title })}
  }
} AS view
