// The ledger of a region: what was promised, applied for, approved and paid, the latest first.
// @mode read
// @param region string
// @param viewer map
// @returns entries policy/grant.GrantRow[]
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
RETURN COLLECT {
  MATCH (g:PolicyGrant {regionId: r.id, state: 'CONFIRMED'})
  WITH g ORDER BY g.on DESC, g.recordedAt DESC, g.id LIMIT 5000
  RETURN g {.id, .clauseId, .ruleId, .output, .stage, .subjectKey, .subjectName, .year, .amount, .unit, .on, .evidence,
    .by, .recordedAt, .version}
} AS entries
