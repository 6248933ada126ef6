// Stretches and titles of policy documents that hold the words asked for, best first; a region narrows them to its own
// documents and those above it.
// @mode read
// @param text string
// @param region string|null
// @param first int
// @param viewer map
// @returns hit policy/paper.WordsFound
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  CASE WHEN $region IS NULL THEN null ELSE
    COLLECT { MATCH (:Region {id: $region})-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] END AS areas
CALL db.index.fulltext.queryNodes('policy_words', $text, {limit: 500}) YIELD node, score
WITH staging, areas, node, score WHERE $viewer.id IS NOT NULL AND (node:PolicyDocument OR node.state = 'CONFIRMED')
MATCH (d:PolicyDocument {id: CASE WHEN node:Article THEN node.documentId ELSE node.id END})
WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
  AND (areas IS NULL OR d.regionId IN areas)
WITH d, node, score ORDER BY score DESC, node.id LIMIT $first
RETURN {
  documentId: d.id, title: d.title, level: d.level,
  regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),
  number: CASE WHEN node:Article THEN node.number END, heading: CASE WHEN node:Article THEN node.heading END,
  start: CASE WHEN node:Article THEN node.textStart END, text: CASE WHEN node:Article THEN node.text ELSE d.title END
} AS hit
