// Who changed what of a thing and of its relations and when, the newest first; with the file that a batch read, what the
// fact stands on, and the other end of a relation. A batch that made the thing stands for its making.
// @mode read
// @param id string
// @param before string|null
// @param most int
// @param labels string[]
// @param types string[]
// @param silent string[]
// @param viewer map
// @returns change explore.HistoryRow
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (n:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: $id})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(n.createdIn, '') IN staging
CALL (n, staging) {
  MATCH (c:Change {factId: labels(n)[0] + '/' + n.id})
  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, labels(n)[0] AS about, null AS far, n.sourceIds AS sourceIds
  UNION
  MATCH (n)-[r]-(m)
  WHERE type(r) IN $types AND labels(m)[0] IN $labels AND NOT coalesce(r.createdIn, '') IN staging AND NOT coalesce(m.createdIn, '') IN staging
  WITH r, m LIMIT 300
  MATCH (c:Change {factId: type(r) + '/' + r.id})
  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type(r) AS about, m.id AS far, r.sourceIds AS sourceIds
  UNION
  UNWIND $types AS type
  MATCH (c:Change) USING INDEX c:Change(factId)
  WHERE c.factId STARTS WITH type + '/' + n.id + '~' AND c.to IS NOT NULL
  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type AS about, c.to AS far, null AS sourceIds
  UNION
  MATCH (c:Change {to: n.id})
  WITH c, split(c.factId, '/')[0] AS type WHERE type IN $types
  RETURN c {.id, .at, .by, .batchId, .field, .before, .after} AS c, type AS about, c.from AS far, null AS sourceIds
  UNION
  MATCH (j:Job {id: n.createdIn})
  RETURN {id: j.id + '~' + n.id, at: j.at, by: j.by, batchId: j.id, field: '*', before: null, after: 'created'} AS c,
    labels(n)[0] AS about, null AS far, n.sourceIds AS sourceIds
}
WITH c, about, far, sourceIds, c.at + '|' + c.id AS order
WHERE NOT c.field IN $silent AND ($before IS NULL OR order < $before)
WITH c, about, far, sourceIds, order ORDER BY order DESC LIMIT $most
RETURN c {.*, order: order, about: about,
  file: head(COLLECT { MATCH (j:Job {id: c.batchId}) RETURN j.file }),
  far: head(COLLECT {
    MATCH (m:Industry|Lane|ChainLink|Enterprise|Product|Region|Carrier|CarrierUnit|CarrierYear|Opportunity|Organisation|Group|Seat|DossierItem|ExpansionSignal|Clue|IndustryCode|ReferenceCount {id: far})
    RETURN coalesce(m.name, m.title, m.label, m.role, m.measure, m.id) LIMIT 1
  }),
  sources: COLLECT { MATCH (s:Source) WHERE s.id IN sourceIds
    RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }
} AS change
