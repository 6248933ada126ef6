// Opens or advances a piece of long work, in the transaction that advanced it.
// @mode write
// @param id string
// @param props map
// @returns id string
MERGE (j:Job {id: $id})
SET j += $props
RETURN j.id AS id
