// The links that a list gives or names; `about` is the chain.
// @mode read
// @param ids string[]
// @param names string[]
// @returns sort string
// @returns key string
// @returns id string
// @returns name string
// @returns about string|null
CALL () {
  UNWIND $ids AS key
  MATCH (n:ChainLink {id: key})
  RETURN 'link' AS sort, key, n.id AS id, n.name AS name, null AS about
  UNION ALL
  UNWIND $names AS key
  MATCH (n:ChainLink {name: key})-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry)
  RETURN 'linkName' AS sort, key, n.id AS id, n.name AS name, i.title AS about
}
RETURN sort, key, id, name, about
