// Which of these sources anything cites.
// @mode read
// @param ids string[]
// @returns id string
// @allow AllNodesScan citations are lists of ids: an undo looks through all of them once
// @allow DirectedAllRelationshipsScan the same
CALL () {
  MATCH (n) WHERE any(id IN n.sourceIds WHERE id IN $ids)
  UNWIND n.sourceIds AS id
  RETURN id
  UNION
  MATCH ()-[f]->() WHERE any(id IN f.sourceIds WHERE id IN $ids)
  UNWIND f.sourceIds AS id
  RETURN id
}
WITH DISTINCT id WHERE id IN $ids
RETURN id
