// The codes of industries that a list gives or names; `about` is the scheme.
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
  MATCH (n:IndustryCode {id: key})
  RETURN 'code' AS sort, key, n.id AS id, n.name AS name, n.scheme AS about
  UNION ALL
  UNWIND $names AS key
  MATCH (n:IndustryCode {name: key})
  RETURN 'codeName' AS sort, key, n.id AS id, n.name AS name, n.scheme AS about
}
RETURN sort, key, id, name, about
