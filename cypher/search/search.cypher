// Things whose name, alias or synonym holds every word of the text, best first; a region narrows what has one.
// @mode read
// @param text string
// @param region string|null
// @param labels string[]
// @param first int
// @param viewer map
// @returns hit search.SearchHitRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL db.index.fulltext.queryNodes('search_names', $text, {limit: 400}) YIELD node, score
WITH node, score, head([label IN labels(node) WHERE label IN $labels]) AS label, staging
WHERE label IS NOT NULL AND $viewer.id IS NOT NULL AND NOT coalesce(node.createdIn, '') IN staging
  AND ($region IS NULL OR label IN ['Industry', 'ChainLink', 'Region'] OR EXISTS {
    (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region})
  })
WITH node, label, score ORDER BY score DESC, node.id LIMIT $first
RETURN {
  kind: CASE label WHEN 'ChainLink' THEN 'LINK' ELSE toUpper(label) END,
  id: node.id,
  name: node.name,
  hint: CASE label
    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })
    WHEN 'Industry' THEN head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(node) RETURN r.name })
    WHEN 'Region' THEN head(COLLECT { MATCH (node)-[:PART_OF]->(r:Region) RETURN r.name })
    ELSE head(COLLECT { MATCH (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(r:Region) RETURN r.name })
  END,
  industryId: CASE label
    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })
    WHEN 'Industry' THEN node.id
    WHEN 'Enterprise' THEN head(COLLECT { MATCH (node)-[:OCCUPIES]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })
  END,
  demo: coalesce(node.demo, false)
} AS hit
