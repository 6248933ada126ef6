// What a classifier reads of enterprises: of a region or of all, in the order of their ids; a link's rules concern those
// that stand on it already, too.
// @mode read
// @param region string|null
// @param linkId string
// @param after string
// @param limit int
// @returns subject enterprise.SubjectRow
// @allow NodeByLabelScan without a region the rules of a link concern all enterprises
// @allow CartesianProduct the ids of running imports are one row
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(e:Enterprise)
  WHERE e.id > $after
  RETURN e
  UNION
  MATCH (e:Enterprise)
  WHERE $region IS NULL AND e.id > $after
  RETURN e
}
WITH e, staging
WHERE NOT coalesce(e.createdIn, '') IN staging
WITH e, staging ORDER BY e.id LIMIT $limit
OPTIONAL MATCH (e)-[o:OCCUPIES]->(:ChainLink {id: $linkId}) WHERE NOT coalesce(o.createdIn, '') IN staging
RETURN e {.id, .name, .scope, .industryCodes, state: o.state, ruleVersion: o.ruleVersion} AS subject
