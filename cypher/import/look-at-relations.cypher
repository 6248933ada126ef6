// Relations that a batch wrote and that are not as it left them, and those it made at things that are to stay.
// @mode read
// @param facts map
// @param batchId string
// @param kept string[]
// @param owning string[]
// @returns kind string
// @returns id string
// @returns from string|null
// @returns to string|null
// @returns title string
// @returns edited boolean
// @returns lastBatch string|null
CALL () {
  UNWIND $facts.BASED_IN AS fact OPTIONAL MATCH (a)-[f:BASED_IN {id: fact.id}]->(b) RETURN 'BASED_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.CHILD_OF AS fact OPTIONAL MATCH (a)-[f:CHILD_OF {id: fact.id}]->(b) RETURN 'CHILD_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.CLASSED_AS AS fact OPTIONAL MATCH (a)-[f:CLASSED_AS {id: fact.id}]->(b) RETURN 'CLASSED_AS' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.CODE_UNDER AS fact OPTIONAL MATCH (a)-[f:CODE_UNDER {id: fact.id}]->(b) RETURN 'CODE_UNDER' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.COUNT_OF AS fact OPTIONAL MATCH (a)-[f:COUNT_OF {id: fact.id}]->(b) RETURN 'COUNT_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.DRAWS_ON AS fact OPTIONAL MATCH (a)-[f:DRAWS_ON {id: fact.id}]->(b) RETURN 'DRAWS_ON' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.FOCUSES_ON AS fact OPTIONAL MATCH (a)-[f:FOCUSES_ON {id: fact.id}]->(b) RETURN 'FOCUSES_ON' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.GROUP_OF AS fact OPTIONAL MATCH (a)-[f:GROUP_OF {id: fact.id}]->(b) RETURN 'GROUP_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.HAS_DOSSIER_ITEM AS fact OPTIONAL MATCH (a)-[f:HAS_DOSSIER_ITEM {id: fact.id}]->(b) RETURN 'HAS_DOSSIER_ITEM' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.HAS_LANE AS fact OPTIONAL MATCH (a)-[f:HAS_LANE {id: fact.id}]->(b) RETURN 'HAS_LANE' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.HAS_SEAT AS fact OPTIONAL MATCH (a)-[f:HAS_SEAT {id: fact.id}]->(b) RETURN 'HAS_SEAT' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.HELD_BY AS fact OPTIONAL MATCH (a)-[f:HELD_BY {id: fact.id}]->(b) RETURN 'HELD_BY' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.HOLDS AS fact OPTIONAL MATCH (a)-[f:HOLDS {id: fact.id}]->(b) RETURN 'HOLDS' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.IN_LANE AS fact OPTIONAL MATCH (a)-[f:IN_LANE {id: fact.id}]->(b) RETURN 'IN_LANE' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.IN_LINK AS fact OPTIONAL MATCH (a)-[f:IN_LINK {id: fact.id}]->(b) RETURN 'IN_LINK' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.KIND_OF AS fact OPTIONAL MATCH (a)-[f:KIND_OF {id: fact.id}]->(b) RETURN 'KIND_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.LOCATED_IN AS fact OPTIONAL MATCH (a)-[f:LOCATED_IN {id: fact.id}]->(b) RETURN 'LOCATED_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.MADE_FROM AS fact OPTIONAL MATCH (a)-[f:MADE_FROM {id: fact.id}]->(b) RETURN 'MADE_FROM' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.MAKES AS fact OPTIONAL MATCH (a)-[f:MAKES {id: fact.id}]->(b) RETURN 'MAKES' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.OCCUPIES AS fact OPTIONAL MATCH (a)-[f:OCCUPIES {id: fact.id}]->(b) RETURN 'OCCUPIES' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.OPERATES AS fact OPTIONAL MATCH (a)-[f:OPERATES {id: fact.id}]->(b) RETURN 'OPERATES' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.PART_OF AS fact OPTIONAL MATCH (a)-[f:PART_OF {id: fact.id}]->(b) RETURN 'PART_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.REPORTED_IN AS fact OPTIONAL MATCH (a)-[f:REPORTED_IN {id: fact.id}]->(b) RETURN 'REPORTED_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SELLS_TO AS fact OPTIONAL MATCH (a)-[f:SELLS_TO {id: fact.id}]->(b) RETURN 'SELLS_TO' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SIGNAL_OF AS fact OPTIONAL MATCH (a)-[f:SIGNAL_OF {id: fact.id}]->(b) RETURN 'SIGNAL_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SITED_IN AS fact OPTIONAL MATCH (a)-[f:SITED_IN {id: fact.id}]->(b) RETURN 'SITED_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SUCCEEDED_BY AS fact OPTIONAL MATCH (a)-[f:SUCCEEDED_BY {id: fact.id}]->(b) RETURN 'SUCCEEDED_BY' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SUITS AS fact OPTIONAL MATCH (a)-[f:SUITS {id: fact.id}]->(b) RETURN 'SUITS' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SUPPLIES AS fact OPTIONAL MATCH (a)-[f:SUPPLIES {id: fact.id}]->(b) RETURN 'SUPPLIES' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.SURVEYED AS fact OPTIONAL MATCH (a)-[f:SURVEYED {id: fact.id}]->(b) RETURN 'SURVEYED' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.TARGETED AS fact OPTIONAL MATCH (a)-[f:TARGETED {id: fact.id}]->(b) RETURN 'TARGETED' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.TENANT_OF AS fact OPTIONAL MATCH (a)-[f:TENANT_OF {id: fact.id}]->(b) RETURN 'TENANT_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.UNDERTAKES AS fact OPTIONAL MATCH (a)-[f:UNDERTAKES {id: fact.id}]->(b) RETURN 'UNDERTAKES' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.UNIT_IN AS fact OPTIONAL MATCH (a)-[f:UNIT_IN {id: fact.id}]->(b) RETURN 'UNIT_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.UNIT_OF AS fact OPTIONAL MATCH (a)-[f:UNIT_OF {id: fact.id}]->(b) RETURN 'UNIT_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.USED_IN AS fact OPTIONAL MATCH (a)-[f:USED_IN {id: fact.id}]->(b) RETURN 'USED_IN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.WITHIN AS fact OPTIONAL MATCH (a)-[f:WITHIN {id: fact.id}]->(b) RETURN 'WITHIN' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.YEAR_OF AS fact OPTIONAL MATCH (a)-[f:YEAR_OF {id: fact.id}]->(b) RETURN 'YEAR_OF' AS kind, fact, a, f, b UNION ALL
  UNWIND $facts.WORKS_ON AS fact OPTIONAL MATCH (a)-[f:WORKS_ON {id: fact.id}]->(b) RETURN 'WORKS_ON' AS kind, fact, a, f, b
}
WITH kind, fact, a, f, b,
  CASE WHEN fact.gone THEN f IS NOT NULL ELSE f IS NULL OR coalesce(f.batchId <> $batchId, true) END AS edited
WHERE edited OR (fact.created AND (a.id IN $kept OR (kind IN $owning AND b.id IN $kept)))
RETURN kind, fact.id AS id, a.id AS from, b.id AS to,
       CASE WHEN f IS NULL THEN fact.id ELSE coalesce(a.name, a.title, a.id) + ' → ' + coalesce(b.name, b.title, b.id) END AS title,
       edited, f.batchId AS lastBatch
