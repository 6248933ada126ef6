// How many relations of each type there are, how many have no id, and how many facts of them name no source.
// @mode read
// @returns type string
// @returns count int
// @returns withoutId int
// @returns withoutSource int
// @allow DirectedAllRelationshipsScan everything is looked at
MATCH (a)-[r]->()
WHERE NOT a:Session
WITH type(r) AS type, r.id IS NULL AS nameless, size(coalesce(r.sourceIds, [])) = 0 AND NOT coalesce(a.demo, false) AS bare
RETURN type, count(*) AS count, count(CASE WHEN nameless THEN 1 END) AS withoutId,
  count(CASE WHEN bare THEN 1 END) AS withoutSource
ORDER BY type
