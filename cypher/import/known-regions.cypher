// The regions that a list gives or names; `about` tells current from retired ones.
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
  MATCH (n:Region {id: key})
  RETURN 'region' AS sort, key, n.id AS id, n.name AS name, CASE WHEN n.current THEN 'current' ELSE 'retired' END AS about
  UNION ALL
  UNWIND $names AS key
  MATCH (n:Region {name: key, current: true})
  RETURN 'regionName' AS sort, key, n.id AS id, n.name AS name, null AS about
}
RETURN sort, key, id, name, about
