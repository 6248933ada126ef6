// Takes the lock of a visit to a firm and reads what was answered on it; no row: there is no such visit.
// @mode write
// @param id string
// @returns visit targeting/visit.LockedVisit
MATCH (e:Enterprise)-[v:VISITED {id: $id}]->(r:Region)
SET v._lock = true
REMOVE v._lock
WITH e, v, r
CALL (e, v) {
  MATCH (e)-[f:SELLS_TO|SIGNAL_OF|RAISED_BY]-() WHERE v.sourceId IN f.sourceIds
  RETURN f
  UNION
  MATCH (e)<-[:SIGNAL_OF|RAISED_BY]-(n:ExpansionSignal|Clue)-[f:REPORTED_IN]->(:Region) WHERE v.sourceId IN f.sourceIds
  RETURN f
}
WITH e, v, r, collect(f {.id, .sourceIds, .visitIds, type: type(f), fromId: startNode(f).id, toId: endNode(f).id, of: labels(startNode(f))[0]}) AS answers
RETURN v {.id, .version, .state, .by, .recordedAt, .sourceId, enterpriseId: e.id, regionId: r.id, answers: answers} AS visit
