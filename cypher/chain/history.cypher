// Who changed what of a link, an industry or a group and when, newest first: the thing itself, its lanes and its relations.
// A batch that made the thing stands for its making.
// @mode read
// @param ids string[]
// @param prefixes string[]
// @param thing string
// @param first int
// @param viewer map
// @returns change enterprise.ChangeRow
UNWIND [$viewer.id] AS viewer
WITH viewer WHERE viewer IS NOT NULL
CALL (viewer) {
  UNWIND $ids AS factId
  MATCH (c:Change {factId: factId})
  RETURN c {.id, .factId, .at, .by, .batchId, .field, .before, .after} AS c
  UNION ALL
  UNWIND $prefixes AS prefix
  MATCH (c:Change) USING INDEX c:Change(factId) WHERE c.factId STARTS WITH prefix
  RETURN c {.id, .factId, .at, .by, .batchId, .field, .before, .after} AS c
  UNION ALL
  CALL () {
    MATCH (n:ChainLink {id: $thing}) RETURN 'ChainLink' AS kind, n.createdIn AS madeIn
    UNION ALL
    MATCH (n:Industry {id: $thing}) RETURN 'Industry' AS kind, n.createdIn AS madeIn
    UNION ALL
    MATCH (n:Group {id: $thing}) RETURN 'Group' AS kind, n.createdIn AS madeIn
  }
  MATCH (j:Job {id: madeIn})
  RETURN {id: j.id + '~' + $thing, factId: kind + '/' + $thing, at: j.at, by: j.by, batchId: j.id, field: '*', before: null, after: 'created'} AS c
}
WITH c ORDER BY c.at DESC, c.id LIMIT $first
RETURN c {.id, .at, .by, .batchId, .field, .before, .after, about: split(c.factId, '/')[0],
  linkName: head(COLLECT {
    MATCH (l:ChainLink) WHERE l.id IN split(split(c.factId, '/')[1], '~') AND l.id <> $thing RETURN l.name LIMIT 1
  })} AS change
