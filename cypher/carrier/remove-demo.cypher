// Removes the demo carriers with their units and years.
// @mode write
// @returns id string
MATCH (c:Carrier {demo: true})
WITH c, c.id AS id
OPTIONAL MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit)
OPTIONAL MATCH (c)<-[:YEAR_OF]-(y:CarrierYear)
DETACH DELETE u, y, c
WITH DISTINCT id
RETURN id
