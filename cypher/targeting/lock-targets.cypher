// Takes the locks of firms in the order of their ids, and reads what stands of them in the reserve on a link, and who talked
// to them or to firms of their group (half of the shares or more; shares that are not recorded count); no row: no such firm or link.
// @mode write
// @param rows map[]
// @returns id string
// @returns target targeting/reserve.LockedTarget
UNWIND $rows AS row
WITH row ORDER BY row.from, row.to
MATCH (e:Enterprise {id: row.from})
MATCH (l:ChainLink {id: row.to})
SET e._lock = true
REMOVE e._lock
WITH row, e, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i }) AS i
RETURN row.id AS id, {
  enterpriseId: e.id, enterpriseName: e.name, linkId: l.id, linkName: l.name, industryId: i.id,
  regionKnown: row.regionId IS NULL OR EXISTS { (:Region {id: row.regionId}) },
  groups: COLLECT { MATCH (g:Group)-[:WORKS_ON]->(i) RETURN g {.id, .name} ORDER BY g.id },
  known: head(COLLECT {
    MATCH (e)-[t:TARGETED {id: row.id}]->(l)
    RETURN t {.version, .state, .stage, .mode, .groupId, .regionId, .reason, .nextStep, .nextOn, .addedBy, .addedAt, .by, .recordedAt,
      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}
  }),
  contacts: COUNT { MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' },
  talks: COLLECT {
    CALL (e) {
      RETURN e AS firm
      UNION
      MATCH (e)-[h:HOLDS*1..2]-(firm:Enterprise)
      WHERE firm <> e AND all(x IN h WHERE coalesce(x.share, 1.0) >= 0.5 AND coalesce(x.state, '') <> 'REJECTED')
      RETURN DISTINCT firm LIMIT 200
    }
    MATCH (firm)-[f:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE f.kind = 'CONTACT'
    WITH e, firm, f, at ORDER BY f.on DESC, f.id LIMIT 5
    RETURN f {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = e, linkName: at.name,
      groupName: head(COLLECT { MATCH (g:Group {id: f.groupId}) RETURN g.name })}
  }
} AS target
