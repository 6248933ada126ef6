// Takes back occupations that a classifier proposed and nobody has judged.
// @mode write
// @param ids string[]
// @returns id string
// @returns version int
UNWIND $ids AS id
MATCH (:Enterprise)-[o:OCCUPIES {id: id}]->(:ChainLink)
WHERE o.state = 'TO_REVIEW'
WITH o, o.id AS id, o.version AS version
DELETE o
RETURN id, version
