// The enterprises on links and on the links below them.
// @mode read
// @param ids string[]
// @returns id string
UNWIND $ids AS id
MATCH (:ChainLink {id: id})<-[:CHILD_OF*0..4]-(:ChainLink)<-[:OCCUPIES]-(e:Enterprise)
RETURN DISTINCT e.id AS id
