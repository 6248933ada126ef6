// Occupations of a link and its sub-links by enterprises of a region, surest first, with what they can be narrowed by.
// Facets count everything of the link, the region and the state; states count all states.
// @mode read
// @param linkId string
// @param region string
// @param filter map
// @param unverified boolean
// @param after string|null
// @param first int
// @param viewer map
// @returns list enterprise.OccupationListView
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH r, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL (r, staging) {
  MATCH (:ChainLink {id: $linkId})<-[:CHILD_OF*0..4]-(l:ChainLink)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->(at:Region)
  WHERE EXISTS { (at)-[:PART_OF*0..5]->(r) } AND ($unverified OR e.status <> 'UNVERIFIED')
    AND NOT coalesce(o.createdIn, '') IN staging
  WITH o, e, l, at,
    CASE WHEN at.id CONTAINS '-' THEN at.id ELSE '' END AS place,
    CASE
      WHEN e.capitalFen IS NULL THEN 'UNKNOWN'
      WHEN e.capitalCurrency <> 'CNY' THEN 'FOREIGN'
      WHEN e.capitalFen < 100000000 THEN 'BELOW_1M'
      WHEN e.capitalFen < 1000000000 THEN 'FROM_1M'
      WHEN e.capitalFen < 10000000000 THEN 'FROM_10M'
      ELSE 'FROM_100M'
    END AS band,
    CASE o.role WHEN 'LEADER' THEN '1' WHEN 'BACKBONE' THEN '2' ELSE '3' END + '|'
      + right('000' + toString(1000 - toInteger(round(coalesce(o.confidence, 1.0) * 1000))), 4) + '|' + e.name + '|' + o.id AS order
  ORDER BY order
  RETURN collect({o: o, e: e, l: l, at: at, place: place, band: band, order: order}) AS everything
}
WITH everything, [x IN everything WHERE $filter.state IS NULL OR x.o.state = $filter.state] AS all
WITH everything, all, [x IN all WHERE
  ($filter.regionId IS NULL OR x.at.id = $filter.regionId)
  AND ($filter.unlocated IS NULL OR (x.place = '') = $filter.unlocated)
  AND ($filter.status IS NULL OR x.e.status = $filter.status)
  AND ($filter.capital IS NULL OR x.band = $filter.capital)
  AND ($filter.tag IS NULL OR $filter.tag IN coalesce(x.e.tags, []))
  AND ($filter.word IS NULL OR $filter.word IN coalesce(x.o.matchedWords, []))
  AND ($filter.kind IS NULL OR x.o.kind = $filter.kind)
  AND ($filter.capacity IS NULL OR (x.o.kind IN coalesce(x.l.capacityKinds, [])) = $filter.capacity)
  AND ($filter.leader IS NULL OR (x.o.role = 'LEADER') = $filter.leader)
  AND ($filter.text IS NULL OR toLower(x.e.name) CONTAINS toLower($filter.text)
    OR toLower(coalesce(x.e.scope, '')) CONTAINS toLower($filter.text))] AS found
CALL (everything, all) {
  CALL (everything, all) {
    UNWIND everything AS x
    RETURN 'states' AS facet, x.o.state AS value, null AS label, x.o AS row
    UNION ALL
    UNWIND all AS x
    UNWIND [['regions', x.place, CASE x.place WHEN '' THEN null ELSE x.at.name END], ['statuses', x.e.status, null],
      ['capitals', x.band, null], ['kinds', x.o.kind, null]]
      + [tag IN coalesce(x.e.tags, []) | ['tags', tag, null]]
      + [word IN coalesce(x.o.matchedWords, []) | ['words', word, null]] AS item
    RETURN item[0] AS facet, item[1] AS value, item[2] AS label, x.o AS row
  }
  WITH facet, value, label, count(DISTINCT row) AS rows
  ORDER BY rows DESC, value
  RETURN collect({facet: facet, value: value, label: label, count: rows}) AS facets
}
RETURN {
  total: size(found),
  rows: COLLECT {
    UNWIND [x IN found WHERE $after IS NULL OR x.order > $after][..$first] AS x
    WITH x, x.o AS o, x.e AS e, x.l AS l, x.at AS at
    RETURN o {.id, .role, .kind, .state, .asOf, .reason, .evidence, .confirmedBy, .version, .confidence, .ruleVersion,
      .keywords, .matchedWords, .matchedIn, .matchedAt, .reasons, order: x.order,
      link: l {.id, .name, industryTitle: head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title })},
      enterprise: e {.id, .name, .uscc, .registrationNumber, .identityState, .address, .demo, .status, .scope, .asOf,
        .version, .establishedOn, .companyType, .capitalText, .capitalFen, .capitalCurrency, .branchForm,
        .industryCodes, .tags,
        region: at {.id, .name, .level,
          parentId: head(COLLECT { MATCH (at)-[:PART_OF]->(parent:Region) RETURN parent.id }),
          path: COLLECT { MATCH p = (at)-[:PART_OF*0..5]->(above:Region) RETURN above.name ORDER BY length(p) DESC }}},
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN o.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id }}
  },
  facets: facets
} AS list
