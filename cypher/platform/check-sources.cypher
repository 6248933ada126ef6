// Ids of sources that something cites and that are not there, at most a hundred.
// @mode read
// @returns sourceId string
// @allow AllNodesScan everything is looked at
// @allow DirectedAllRelationshipsScan everything is looked at
CALL () {
  MATCH (n)
  UNWIND n.sourceIds AS sourceId
  RETURN DISTINCT sourceId
  UNION
  MATCH ()-[r]->()
  UNWIND r.sourceIds AS sourceId
  RETURN DISTINCT sourceId
}
WITH sourceId
WHERE NOT EXISTS { MATCH (:Source {id: sourceId}) }
RETURN sourceId LIMIT 100
