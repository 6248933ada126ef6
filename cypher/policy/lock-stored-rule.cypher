// Takes the lock of a rule that people wrote; no row: there is no such rule.
// @mode write
// @param id string
// @returns rule policy/rule-store.StoredRuleRow
MATCH (p:PolicyRule {id: $id})
SET p._lock = true
REMOVE p._lock
RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,
  .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version} AS rule
