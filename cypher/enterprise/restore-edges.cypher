// Puts relations of an enterprise back to what they said before, where nobody has changed them since a version.
// @mode write
// @param id string
// @param edges map[]
// @returns edge string
UNWIND $edges AS edge
MATCH (:Enterprise {id: $id})-[r]-()
WHERE type(r) = edge.type AND r.id = edge.id AND r.version = edge.version
SET r = edge.before
RETURN r.id AS edge
