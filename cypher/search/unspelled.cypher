// Things whose names nobody has spelled yet: written before names were, or put back from a state of that time.
// @mode read
// @param first int
// @returns label string
// @returns row map
// @allow NodeByLabelScan after the last of them everything has been looked at once, at a start
CALL () {
  MATCH (n:Carrier) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:ChainLink) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Enterprise) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Group) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Industry) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:IndustryCode) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Organisation) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Product) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000 UNION ALL
  MATCH (n:Region) WHERE n.namePinyin IS NULL AND n.name IS NOT NULL RETURN n LIMIT 1000
}
WITH n LIMIT $first
RETURN labels(n)[0] AS label, n {.id, .version, .name, .shortName, .aliases, .synonyms} AS row
