// Names every (region, link) that has or should have counts, for a recount of everything.
// @mode read
// @returns regionId string
// @returns linkId string
// @allow NodeByLabelScan everything is counted anew
// @allow DirectedRelationshipTypeScan everything is counted anew
MATCH (e:Enterprise)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)
MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)
RETURN DISTINCT r.id AS regionId, l.id AS linkId
UNION
MATCH (p:Presence)
RETURN p.regionId AS regionId, p.linkId AS linkId
