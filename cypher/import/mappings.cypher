// What people said of the columns of lists with these headings, the latest first.
// @mode read
// @param headingsKey string
// @param viewer map
// @returns id string
// @returns name string
// @returns kind string
// @returns headings string[]
// @returns fields string[]
MATCH (m:ColumnMapping {headingsKey: $headingsKey})
WHERE $viewer.id IS NOT NULL
WITH m ORDER BY m.at DESC, m.id LIMIT 20
RETURN m.id AS id, m.name AS name, m.kind AS kind, m.headings AS headings, m.fields AS fields
