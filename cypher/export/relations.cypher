// Relations that users see, with the ids of their ends.
// @mode read
// @returns from string
// @returns to string
// @returns type string
// @returns fromId string|null
// @returns toId string|null
// @returns props map
// @allow DirectedAllRelationshipsScan the graph is handed out as a whole
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (a)-[r]->(b)
WHERE NOT coalesce(r.createdIn, '') IN staging
RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, a.id AS fromId, b.id AS toId, properties(r) AS props
