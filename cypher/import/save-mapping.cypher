// Keeps what a person said of the columns of lists with these headings, under the name of their source.
// @mode write
// @param id string
// @param props map
// @returns id string
MERGE (m:ColumnMapping {id: $id})
SET m += $props
RETURN m.id AS id
