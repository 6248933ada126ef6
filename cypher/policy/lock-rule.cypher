// Takes the lock of a clause, and reads where it belongs and what is stored under the id of a rule; no row: there is no
// such clause.
// @mode write
// @param clauseId string
// @param id string
// @returns locked policy/rule-store.LockedRule
MATCH (c:Clause {id: $clauseId})
SET c._lock = true
REMOVE c._lock
WITH c
MATCH (d:PolicyDocument {id: c.documentId})
RETURN {documentId: d.id, regionId: d.regionId, rule: head(COLLECT {
  MATCH (p:PolicyRule {id: $id})
  RETURN p {.id, .documentId, .clauseId, .regionId, .definition, .examples, .namedFirm, .tiedToTax, .state, .inForce, .author, .createdAt,
    .editedBy, .editedAt, .approvedBy, .approvedAt, .sentBackBecause, .retiredBecause, .version}
})} AS locked
