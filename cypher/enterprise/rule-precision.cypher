// What people decided about the proposals on a link and its sub-links, by rule version, and within it by keyword (null: all).
// @mode read
// @param linkId string
// @param viewer map
// @returns ruleVersion string
// @returns keyword string|null
// @returns confirmed int
// @returns rejected int
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)
WHERE $viewer.id IS NOT NULL AND o.ruleVersion IS NOT NULL AND o.state IN ['CONFIRMED', 'REJECTED'] AND NOT coalesce(e.demo, false)
  AND NOT coalesce(o.createdIn, '') IN staging
UNWIND [null] + coalesce(o.keywords, []) AS keyword
RETURN o.ruleVersion AS ruleVersion, keyword,
       count(CASE o.state WHEN 'CONFIRMED' THEN 1 END) AS confirmed,
       count(CASE o.state WHEN 'REJECTED' THEN 1 END) AS rejected
ORDER BY ruleVersion DESC, keyword IS NOT NULL, confirmed + rejected DESC, keyword
LIMIT 200
