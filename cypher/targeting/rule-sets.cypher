// The dated thresholds of one chain, the latest first, those taken back among them.
// @mode read
// @param industryId string
// @param viewer map
// @returns view targeting.RuleSetsView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (i:Industry {id: $industryId})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(i.createdIn, '') IN staging
RETURN {
  id: i.id, title: i.title,
  regionId: head(COLLECT { MATCH (home:Region)-[:FOCUSES_ON]->(i) RETURN home.id }),
  sets: COLLECT {
    MATCH (s:VerdictRuleSet {industryId: i.id})
    WITH s ORDER BY s.validFrom DESC, s.id LIMIT 100
    RETURN s {.id, .validFrom, .validTo, .source, .by, .values, .version, .state, .withdrawnBecause, at: s.recordedAt}
  }
} AS view
