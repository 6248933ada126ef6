// Puts nodes of an archive back.
// @mode write
// @param rows map[]
// @returns n int
// @returns ref string
UNWIND $rows AS row
CREATE (x:$(row.labels))
SET x = row.props
RETURN row.n AS n, elementId(x) AS ref
