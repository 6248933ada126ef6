// Keeps how names sound, of things that are as they were read; no change of what they say.
// @mode write
// @param things map
// @returns id string
CALL () {
  UNWIND $things.Carrier AS row MATCH (n:Carrier {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.ChainLink AS row MATCH (n:ChainLink {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Enterprise AS row MATCH (n:Enterprise {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Group AS row MATCH (n:Group {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Industry AS row MATCH (n:Industry {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.IndustryCode AS row MATCH (n:IndustryCode {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Organisation AS row MATCH (n:Organisation {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Product AS row MATCH (n:Product {id: row.id}) RETURN row, n UNION ALL
  UNWIND $things.Region AS row MATCH (n:Region {id: row.id}) RETURN row, n
}
SET n._lock = true
WITH row, n
REMOVE n._lock
WITH row, n
WHERE coalesce(n.version, 0) = row.version
SET n += row.spelling
RETURN row.id AS id
