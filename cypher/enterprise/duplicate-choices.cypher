// What people decided last about pairs of enterprises, newest first, or about the pairs of these ids.
// @mode read
// @param ids string[]|null
// @param first int
// @param viewer map
// @returns choice enterprise.DuplicateChoiceRow
// @allow NodeByLabelScan they are as many as people made
MATCH (c:DuplicateChoice)
WHERE $viewer.id IS NOT NULL AND ($ids IS NULL OR c.id IN $ids)
WITH c ORDER BY c.decidedAt DESC, c.id LIMIT $first
RETURN c {.id, .choice, .reason, .decidedBy, .decidedAt, .version, .keptId, .goneId,
  keptName: head(COLLECT { MATCH (k:Enterprise|MergedEnterprise {id: c.keptId}) RETURN k.name }),
  goneName: head(COLLECT { MATCH (g:Enterprise|MergedEnterprise {id: c.goneId}) RETURN g.name })} AS choice
