// The enterprises that credit codes, stock codes and full names of a list mean, a merged one's those it was merged into;
// `about` is the short name.
// @mode read
// @param usccs string[]
// @param stockCodes string[]
// @param names string[]
// @returns sort string
// @returns key string
// @returns id string
// @returns name string
// @returns about string|null
CALL () {
  UNWIND $usccs AS key
  MATCH (n:Enterprise {uscc: key})
  RETURN 'uscc' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about
  UNION
  UNWIND $stockCodes AS key
  MATCH (n:Enterprise {stockCode: key})
  RETURN 'stockCode' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about
  UNION
  UNWIND $names AS key
  MATCH (n:Enterprise {name: key})
  RETURN 'enterprise' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about
  UNION
  UNWIND $usccs AS key
  MATCH (:MergedEnterprise {uscc: key})-[:MERGED_INTO*1..8]->(n:Enterprise)
  RETURN 'uscc' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about
  UNION
  UNWIND $names AS key
  MATCH (:MergedEnterprise {name: key})-[:MERGED_INTO*1..8]->(n:Enterprise)
  RETURN 'enterprise' AS sort, key, n.id AS id, n.name AS name, n.shortName AS about
}
RETURN sort, key, id, name, about
