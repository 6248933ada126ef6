// Removes demo survey records.
// @mode write
// @returns id string
// @returns regionId string
// @returns linkId string
// @allow DirectedRelationshipTypeScan demo records are removed as a whole
MATCH (r:Region)-[s:SURVEYED {demo: true}]->(l:ChainLink)
WITH r, s, l, s.id AS id
DELETE s
RETURN id, r.id AS regionId, l.id AS linkId
