// Every link of every chain with the words that tell who stands on it.
// @mode read
// @returns link enterprise.LinkRules
// @allow NodeByLabelScan a classifier needs all links
MATCH (i:Industry)-[:HAS_LANE]->(:Lane)<-[:IN_LANE]-(l:ChainLink)
WITH i, l ORDER BY l.id
RETURN l {.id, .name, .keywords, .synonyms, .exclusions, .codes, .capacityKinds, industryId: i.id,
  parentId: head(COLLECT { MATCH (l)-[:CHILD_OF]->(parent:ChainLink) RETURN parent.id })} AS link
