// Removes the demo projects.
// @mode write
// @returns id string
MATCH (p:Project {demo: true})
WITH p, p.id AS id
DETACH DELETE p
RETURN id
