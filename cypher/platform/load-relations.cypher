// Puts relations of an archive back between nodes that were put back before.
// @mode write
// @param type string
// @param rows map[]
// @returns count int
// @allow CartesianProduct each side is one node by its element id
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.from
MATCH (b) WHERE elementId(b) = row.to
CREATE (a)-[r:$($type)]->(b)
SET r = row.props
RETURN count(r) AS count
