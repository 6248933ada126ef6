// What the reserve has of one firm, with contacts and notes, and who talked to it or to firms of its group (half of the shares
// or more; shares that are not recorded count). A merged firm's is that of the one it was merged into.
// @mode read
// @param enterpriseId string
// @param viewer map
// @returns view targeting/reserve.FirmReserve
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
CALL () {
  MATCH (e:Enterprise {id: $enterpriseId}) RETURN e
  UNION
  MATCH (:MergedEnterprise {id: $enterpriseId})-[:MERGED_INTO*1..8]->(e:Enterprise) RETURN e
}
WITH e, staging WHERE $viewer.id IS NOT NULL AND NOT coalesce(e.createdIn, '') IN staging
RETURN {
  enterpriseId: e.id, enterpriseName: e.name,
  targets: COLLECT {
    MATCH (e)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink) WHERE NOT coalesce(t.createdIn, '') IN staging
    WITH t, l, head(COLLECT { MATCH (l)-[:IN_LANE]->(:Lane)<-[:HAS_LANE]-(i:Industry) RETURN i.title }) AS industryTitle ORDER BY t.addedAt, t.id
    RETURN t {.id, .mode, .stage, .reason, .origin, .groupId, .nextStep, .nextOn, .lookAgainOn, .movedBecause, .addedBy, .addedAt, .by,
      .recordedAt, .version, .regionId, .industryId, linkId: l.id, linkName: l.name, industryTitle: industryTitle,
      groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name }),
      sources: COLLECT { MATCH (s:Source) WHERE s.id IN t.sourceIds
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} ORDER BY s.id },
      follows: COLLECT {
        MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE NOT coalesce(f.createdIn, '') IN staging
        WITH f ORDER BY f.on DESC, f.recordedAt DESC, f.id LIMIT 100
        RETURN f {.id, .kind, .on, .who, .channel, .outcome, .text, .by, .recordedAt, .version}
      }}
  },
  talks: COLLECT {
    CALL (e) {
      RETURN e AS firm
      UNION
      MATCH (e)-[h:HOLDS*1..2]-(firm:Enterprise)
      WHERE firm <> e AND all(x IN h WHERE coalesce(x.share, 1.0) >= 0.5 AND coalesce(x.state, '') <> 'REJECTED')
      RETURN DISTINCT firm LIMIT 200
    }
    MATCH (firm)-[f:FOLLOWED {state: 'CONFIRMED'}]->(at:ChainLink) WHERE f.kind = 'CONTACT'
    WITH e, firm, f, at ORDER BY f.on DESC, f.id LIMIT 10
    RETURN f {.id, .on, .who, .by, .outcome, firmName: firm.name, own: firm = e, linkName: at.name,
      groupName: head(COLLECT { MATCH (g:Group {id: f.groupId}) RETURN g.name })}
  }
} AS view
