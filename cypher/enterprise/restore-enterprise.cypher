// Puts an enterprise back to what it said before, where nobody has changed it since a version.
// @mode write
// @param id string
// @param version int
// @param props map
// @returns id string
MATCH (e:Enterprise {id: $id})
WHERE e.version = $version
SET e = $props
RETURN e.id AS id
