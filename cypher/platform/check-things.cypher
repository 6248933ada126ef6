// How many things of each label there are, and how many of them have no id.
// @mode read
// @returns label string
// @returns count int
// @returns withoutId int
// @allow AllNodesScan everything is looked at
MATCH (n)
WITH head(labels(n)) AS label, n.id IS NULL AS nameless
RETURN coalesce(label, '') AS label, count(*) AS count, count(CASE WHEN nameless THEN 1 END) AS withoutId
ORDER BY label
