// Enterprises so far as they can be mistaken for others, of a region or of all, and what was decided about pairs.
// @mode read
// @param region string|null
// @param limit int
// @param viewer map
// @returns view enterprise.DuplicateView
// @allow NodeByLabelScan without a region all enterprises are compared; decisions are as many as people made
// @allow CartesianProduct the ids of running imports are one row
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(at:Region)<-[:LOCATED_IN]-(e:Enterprise)
  RETURN e, at
  UNION
  MATCH (e:Enterprise)
  WHERE $region IS NULL
  OPTIONAL MATCH (e)-[:LOCATED_IN]->(at:Region)
  RETURN e, at
}
WITH e, at, staging
WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
WITH e, at LIMIT $limit
WITH collect(e {.id, .name, .uscc, .registrationNumber, .address, .aliases, .branchForm,
  demo: coalesce(e.demo, false), districtId: left(at.id, 6)}) AS records
RETURN {records: records, choices: COLLECT { MATCH (c:DuplicateChoice) RETURN c {.id, .choice, .version} }} AS view
