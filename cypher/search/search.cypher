// Things that the indexes find for any of the questions, those of earlier questions first; a region narrows what has one.
// How well each fits is decided by its names, which come with it.
// @mode read
// @param questions map[]
// @param region string|null
// @param labels string[]
// @param first int
// @param viewer map
// @returns hit search.SearchCandidate
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
UNWIND $questions AS question
CALL db.index.fulltext.queryNodes(question.index, question.text, {limit: question.limit}) YIELD node, score
WITH node, min(question.rank) AS rank, max(score) AS score, staging
WITH node, rank, score, head([label IN labels(node) WHERE label IN $labels]) AS label, staging
WHERE label IS NOT NULL AND $viewer.id IS NOT NULL AND NOT coalesce(node.createdIn, '') IN staging
  AND ($region IS NULL OR label IN ['Industry', 'ChainLink', 'Region', 'Product', 'IndustryCode'] OR EXISTS {
    (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region})
  })
WITH node, label, rank, score ORDER BY rank, score DESC, node.id LIMIT $first
RETURN {
  kind: CASE label WHEN 'ChainLink' THEN 'LINK' WHEN 'IndustryCode' THEN 'CODE' ELSE toUpper(label) END,
  id: node.id,
  name: node.name,
  shortName: node.shortName,
  aliases: coalesce(node.aliases, []),
  synonyms: coalesce(node.synonyms, []),
  hint: CASE label
    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })
    WHEN 'Industry' THEN head(COLLECT { MATCH (r:Region)-[:FOCUSES_ON]->(node) RETURN r.name })
    WHEN 'Region' THEN head(COLLECT { MATCH (node)-[:PART_OF]->(r:Region) RETURN r.name })
    WHEN 'Product' THEN head(COLLECT { MATCH (node)-[:KIND_OF]->(wider:Product) RETURN wider.name LIMIT 1 })
    WHEN 'IndustryCode' THEN node.scheme + ' ' + node.code
    ELSE head(COLLECT { MATCH (node)-[:LOCATED_IN|SITED_IN|BASED_IN|GROUP_OF]->(r:Region) RETURN r.name })
  END,
  industryId: CASE label
    WHEN 'ChainLink' THEN head(COLLECT { MATCH (node)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })
    WHEN 'Industry' THEN node.id
    WHEN 'Enterprise' THEN head(COLLECT { MATCH (node)-[:OCCUPIES]->(:ChainLink)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.id })
  END,
  demo: coalesce(node.demo, false)
} AS hit
