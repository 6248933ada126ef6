// Puts relations back to what they said before a batch, or removes what it made; `kept`: not as the batch left it.
// @mode write
// @param facts map
// @param batchId string
// @returns id string
// @returns kept boolean
// @returns was map|null
CALL () {
  UNWIND $facts.BASED_IN AS fact MATCH ()-[f:BASED_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.CHILD_OF AS fact MATCH ()-[f:CHILD_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.CLASSED_AS AS fact MATCH ()-[f:CLASSED_AS {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.CODE_UNDER AS fact MATCH ()-[f:CODE_UNDER {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.COUNT_OF AS fact MATCH ()-[f:COUNT_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.DRAWS_ON AS fact MATCH ()-[f:DRAWS_ON {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.FOCUSES_ON AS fact MATCH ()-[f:FOCUSES_ON {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.GROUP_OF AS fact MATCH ()-[f:GROUP_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.HAS_DOSSIER_ITEM AS fact MATCH ()-[f:HAS_DOSSIER_ITEM {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.HAS_LANE AS fact MATCH ()-[f:HAS_LANE {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.HAS_SEAT AS fact MATCH ()-[f:HAS_SEAT {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.HELD_BY AS fact MATCH ()-[f:HELD_BY {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.HOLDS AS fact MATCH ()-[f:HOLDS {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.IN_LANE AS fact MATCH ()-[f:IN_LANE {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.IN_LINK AS fact MATCH ()-[f:IN_LINK {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.KIND_OF AS fact MATCH ()-[f:KIND_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.LOCATED_IN AS fact MATCH ()-[f:LOCATED_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.MADE_FROM AS fact MATCH ()-[f:MADE_FROM {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.MAKES AS fact MATCH ()-[f:MAKES {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.OCCUPIES AS fact MATCH ()-[f:OCCUPIES {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.OPERATES AS fact MATCH ()-[f:OPERATES {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.PART_OF AS fact MATCH ()-[f:PART_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.REPORTED_IN AS fact MATCH ()-[f:REPORTED_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SELLS_TO AS fact MATCH ()-[f:SELLS_TO {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SIGNAL_OF AS fact MATCH ()-[f:SIGNAL_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SITED_IN AS fact MATCH ()-[f:SITED_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SUCCEEDED_BY AS fact MATCH ()-[f:SUCCEEDED_BY {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SUITS AS fact MATCH ()-[f:SUITS {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SUPPLIES AS fact MATCH ()-[f:SUPPLIES {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.SURVEYED AS fact MATCH ()-[f:SURVEYED {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.TARGETED AS fact MATCH ()-[f:TARGETED {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.TENANT_OF AS fact MATCH ()-[f:TENANT_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.UNDERTAKES AS fact MATCH ()-[f:UNDERTAKES {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.UNIT_IN AS fact MATCH ()-[f:UNIT_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.UNIT_OF AS fact MATCH ()-[f:UNIT_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.USED_IN AS fact MATCH ()-[f:USED_IN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.WITHIN AS fact MATCH ()-[f:WITHIN {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.YEAR_OF AS fact MATCH ()-[f:YEAR_OF {id: fact.id}]->() RETURN fact, f UNION ALL
  UNWIND $facts.WORKS_ON AS fact MATCH ()-[f:WORKS_ON {id: fact.id}]->() RETURN fact, f
}
SET f._lock = true
WITH fact, f
REMOVE f._lock
WITH fact, f, coalesce(f.batchId = $batchId, false) AS free,
     CASE WHEN fact.before IS NOT NULL THEN properties(f) END AS was
FOREACH (_ IN CASE WHEN free AND fact.before IS NOT NULL THEN [1] ELSE [] END | SET f = fact.before)
FOREACH (_ IN CASE WHEN free AND fact.before IS NULL THEN [1] ELSE [] END | DELETE f)
RETURN fact.id AS id, NOT free AS kept, was
