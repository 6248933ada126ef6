// Puts an enterprise that has no place back to where it was.
// @mode write
// @param id string
// @param regionId string
// @param props map
// @returns id string
// @allow CartesianProduct each side is a seek in a unique index
MATCH (e:Enterprise {id: $id})
WHERE NOT EXISTS { (e)-[:LOCATED_IN]->(:Region) }
MATCH (r:Region {id: $regionId})
CREATE (e)-[f:LOCATED_IN]->(r)
SET f = $props
RETURN e.id AS id
