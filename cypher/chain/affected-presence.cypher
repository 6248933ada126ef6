// Names every (region, link) whose counts these enterprises can change: their regions and links with all above them.
// @mode read
// @param enterpriseIds string[]
// @returns regionId string
// @returns linkId string
UNWIND $enterpriseIds AS enterpriseId
MATCH (e:Enterprise {id: enterpriseId})
MATCH (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region)
MATCH (e)-[:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(l:ChainLink)
RETURN DISTINCT r.id AS regionId, l.id AS linkId
