// Removes relations of an enterprise that nobody has changed since a version.
// @mode write
// @param id string
// @param edges map[]
// @returns edge string
UNWIND $edges AS edge
MATCH (:Enterprise {id: $id})-[r]-()
WHERE type(r) = edge.type AND r.id = edge.id AND r.version = edge.version
WITH r, r.id AS edge
DELETE r
RETURN edge
