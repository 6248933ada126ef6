// A page of enterprises in the order of their names, within a region, on a link (with its sub-links), or by text.
// @mode read
// @param region string|null
// @param linkId string|null
// @param text string|null
// @param after string|null
// @param first int
// @param viewer map
// @returns page enterprise.EnterprisePage
// @allow NodeByLabelScan only when neither region, link nor text narrows the list: then it is the list of all
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  CALL db.index.fulltext.queryNodes('search_words', coalesce($text, 'a')) YIELD node AS e
  WHERE $text IS NOT NULL AND e:Enterprise
  RETURN e
  UNION
  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
  WHERE $text IS NULL AND o.state <> 'REJECTED'
  RETURN DISTINCT e
  UNION
  MATCH (:Region {id: $region})<-[:PART_OF*0..5]-(:Region)<-[:LOCATED_IN]-(e:Enterprise)
  WHERE $text IS NULL AND $linkId IS NULL
  RETURN e
  UNION
  MATCH (e:Enterprise)
  WHERE $text IS NULL AND $linkId IS NULL AND $region IS NULL
  RETURN e
}
WITH e, staging
WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
  AND ($region IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
  AND ($linkId IS NULL OR EXISTS {
    MATCH (e)-[o:OCCUPIES]->(:ChainLink)-[:CHILD_OF*0..4]->(:ChainLink {id: $linkId})
    WHERE o.state <> 'REJECTED' AND NOT coalesce(o.createdIn, '') IN staging
  })
WITH e, e.name + '|' + e.id AS order ORDER BY order
WITH collect({e: e, order: order}) AS found
WITH size(found) AS total, [f IN found WHERE $after IS NULL OR f.order > $after][..$first] AS shown
RETURN {total: total, rows: COLLECT {
  UNWIND shown AS f
  WITH f.e AS e, f.order AS order
  RETURN e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf, .version,
    .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm, .industryCodes, .tags, order: order}
}} AS page
