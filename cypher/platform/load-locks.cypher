// Puts back what named locks say besides who holds them.
// @mode write
// @param rows map[]
// @returns n int
// @returns ref string
UNWIND $rows AS row
MERGE (l:Lock {id: row.id})
SET l += row.props
RETURN row.n AS n, elementId(l) AS ref
