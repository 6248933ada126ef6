// Takes the locks of links by id and reads what they say, with the rival values of their fields; a link that is not there has no row.
// @mode write
// @param ids string[]
// @returns link chain.LockedLink
UNWIND $ids AS id
MATCH (l:ChainLink {id: id})
SET l._lock = true
REMOVE l._lock
WITH l
CALL (l) {
  MATCH (c:Change {factId: 'ChainLink/' + l.id})
  RETURN c ORDER BY c.at DESC LIMIT 1
  UNION
  RETURN null AS c
}
WITH l, collect(c)[0] AS last
RETURN l {.id, .name, .version, .sourceIds, .confirmedFields, .keywords, .synonyms, .exclusions, .codes, .capacityKinds,
  .criticality, .support, .note, lastBy: last.by, lastAt: last.at,
  claims: COLLECT { MATCH (c:Claim {factId: 'ChainLink/' + l.id}) RETURN c {.id, .field, .value, .state, .version} ORDER BY c.id }} AS link
