// The names of the thing and the region that a history is of; no row: there is no such thing.
// @mode read
// @param id string
// @param region string|null
// @param viewer map
// @returns name string
// @returns region string|null
CALL () {
  MATCH (n:ChainLink {id: $id}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Industry {id: $id}) RETURN n.title AS name
  UNION ALL
  MATCH (n:Group {id: $id}) RETURN n.name AS name
  UNION ALL
  MATCH (u:CarrierUnit {id: $id}) RETURN u.name AS name
  UNION ALL
  MATCH (p:Project {id: $id}) RETURN p.name AS name
  UNION ALL
  MATCH (e:Enterprise)-[:TARGETED {id: $id}]->(l:ChainLink) RETURN e.name + ' · ' + l.name AS name
}
WITH name WHERE $viewer.id IS NOT NULL
RETURN name, head(COLLECT { MATCH (r:Region {id: $region}) RETURN r.name }) AS region LIMIT 1
