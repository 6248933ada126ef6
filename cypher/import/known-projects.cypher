// The projects that a list names by region and name; withdrawn ones too.
// @mode read
// @param rows map[]
// @returns key string
// @returns id string
// @returns withdrawn boolean
// @returns asOf string|null
UNWIND $rows AS row
CALL (row) {
  MATCH (p:Project {id: row.id}) RETURN p
  UNION
  MATCH (p:Project {regionId: row.regionId}) WHERE p.name = row.name RETURN p
}
RETURN row.id AS key, p.id AS id, p.state = 'WITHDRAWN' AS withdrawn, p.asOf AS asOf
ORDER BY key, withdrawn, id
