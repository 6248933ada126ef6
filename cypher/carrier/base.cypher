// The carriers of a district, or of a region below one, with their units: one trip.
// @mode read
// @param region string
// @param viewer map
// @returns view carrier.CarrierBase
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
RETURN {
  regionId: home.id, regionName: home.name,
  industries: COLLECT {
    CALL (home) {
      MATCH (home)-[:PART_OF*0..4]->(:Region {level: 'DISTRICT'})-[:FOCUSES_ON]->(i:Industry) RETURN i
      UNION
      MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(:Carrier)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i
    }
    WITH i, staging WHERE NOT coalesce(i.createdIn, '') IN staging
    RETURN i {.id, .title} ORDER BY i.id
  },
  carriers: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(r:Region)<-[:SITED_IN]-(c:Carrier)
    WHERE NOT coalesce(c.createdIn, '') IN staging
    RETURN c {.id, .name, .kind, .aliases, .address, .floors, .basements, .areaHundredths, .lon, .lat, .powerKva, .effluentT, .envClass,
      .task, .reuseState, .taxFloorFen, .investFloorFen, .energyCap, .asOf, .version,
      demo: coalesce(c.demo, false), aliases: coalesce(c.aliases, []), directions: coalesce(c.directions, []),
      links: coalesce(c.links, []), negative: coalesce(c.negative, []), regionId: r.id, regionName: r.name,
      parents: COLLECT { MATCH (c)-[:WITHIN {state: 'CONFIRMED'}]->(p:Carrier) RETURN p.id ORDER BY p.id },
      operator: head(COLLECT { MATCH (o:Organisation)-[:OPERATES]->(c) RETURN o {.id, .name} ORDER BY o.id }),
      industries: COLLECT { MATCH (c)-[:SUITS {state: 'CONFIRMED'}]->(i:Industry) RETURN i {.id, .title} ORDER BY i.id },
      years: COLLECT {
        MATCH (c)<-[:YEAR_OF]-(y:CarrierYear) WHERE NOT coalesce(y.createdIn, '') IN staging
        RETURN y {.id, .year, .taxFen, .mainIndustry, .mainShare, .asOf, .version, demo: coalesce(y.demo, false)} ORDER BY y.year DESC
      }} AS row ORDER BY c.id
  },
  units: COLLECT {
    MATCH (home)<-[:PART_OF*0..4]-(:Region)<-[:SITED_IN]-(c:Carrier)<-[:UNIT_IN]-(u:CarrierUnit)
    WHERE NOT coalesce(u.createdIn, '') IN staging
    RETURN u {.id, .number, .kind, .usage, .floor, .areaHundredths, .heightM, .loadKn, .powerKva, .effluentT, .fireClass, .envClass,
      .divisible, .minLotHundredths, .tenure, .rentFen, .saleFen, .landFen, .status, .statusOn, .freeFrom, .contractEnd,
      .tenantId, .tenantName, .note, .asOf, .by, .version,
      demo: coalesce(u.demo, false), carrierId: c.id} AS row ORDER BY u.id
  }
} AS view
