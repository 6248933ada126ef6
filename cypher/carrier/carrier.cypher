// One carrier with its units, who took them and when, and with the carriers around and in it.
// @mode read
// @param id string
// @param viewer map
// @returns view carrier.CarrierView
MATCH (c:Carrier {id: $id})
WHERE $viewer.id IS NOT NULL
WITH c, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
WHERE NOT coalesce(c.createdIn, '') IN staging
MATCH (c)-[:SITED_IN]->(r:Region)
RETURN {
  carrier: c {.id, .name, .kind, .aliases, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass,
      .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,
      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []),
      links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: r.id, regionName: r.name,
      parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id },
      operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),
      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id },
      years: COLLECT {
        MATCH (c)<-[:YEAR_OF]-(y:CarrierYear) WHERE NOT coalesce(y.createdIn, '') IN staging
        RETURN y {.id, .year, .taxFen, .mainIndustry, .mainShare, .asOf, .version, demo: coalesce(y.demo, false)} ORDER BY y.year DESC
      }},
  sources: COLLECT { UNWIND coalesce(c.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} },
  around: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p {.id, .name,
    industries: COLLECT { MATCH (p)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id }} ORDER BY p.id },
  inside: COLLECT {
    MATCH (c)<-[:WITHIN {state: 'CONFIRMED'}]-(p:Carrier) WHERE NOT coalesce(p.createdIn, '') IN staging
    RETURN p {.id, .name, .kind} ORDER BY p.name, p.id
  },
  pictures: COLLECT {
    MATCH (c)<-[:SHOWS_CARRIER]-(p:CarrierPicture) WHERE p.state = 'CONFIRMED'
    RETURN p {.id, .kind, .caption, .on, .fileName, .fileType, .fileSize, .by, .version,
      unit: head(COLLECT { MATCH (p)-[:SHOWS_UNIT]->(u:CarrierUnit) RETURN u {.id, .number} })} AS row ORDER BY p.on DESC, p.id
  },
  units: COLLECT {
    MATCH (c)<-[:UNIT_IN]-(u:CarrierUnit) WHERE NOT coalesce(u.createdIn, '') IN staging
    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,
      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,
      .tenantId, .tenantName, .note, .asOf, .by, .version,
      demo: coalesce(u.demo, false), carrierId: c.id,
      sources: COLLECT { UNWIND coalesce(u.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} },
      tenancies: COLLECT {
        MATCH (e:Enterprise)-[t:TENANT_OF {state: 'CONFIRMED'}]->(u) WHERE NOT coalesce(t.createdIn, '') IN staging
        RETURN t {.id, .since, .until, .kind, enterpriseId: e.id, enterpriseName: e.name} ORDER BY coalesce(t.since, '') DESC, t.id
      }} AS row ORDER BY u.floor DESC, u.number, u.id
  }
} AS view
LIMIT 1
