// What became of the reserve of a district since an instant: targets that were added, moved or contacted since, and those
// that are overdue today, each with the firm and the link.
// @mode read
// @param industryId string|null
// @param region string
// @param since string
// @param today string
// @param viewer map
// @returns view targeting/reserve.ReserveWeek
MATCH (home:Region {id: $region})
WHERE $viewer.id IS NOT NULL
WITH home, coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging,
  COLLECT { MATCH (home)<-[:PART_OF*0..4]-(r:Region) RETURN r.id } AS regions
WITH home, staging, COLLECT {
  MATCH (e:Enterprise)-[t:TARGETED {state: 'CONFIRMED'}]->(l:ChainLink)
  WHERE t.regionId IN regions AND ($industryId IS NULL OR t.industryId = $industryId) AND NOT coalesce(t.createdIn, '') IN staging
  RETURN {t: t, e: e, l: l, about: {id: t.id, firm: e.name, linkName: l.name, mode: t.mode, stage: t.stage, nextStep: t.nextStep, nextOn: t.nextOn,
    lookAgainOn: t.lookAgainOn, addedAt: t.addedAt, addedBy: t.addedBy, reason: t.reason, demo: coalesce(e.demo, false),
    groupName: head(COLLECT { MATCH (g:Group {id: t.groupId}) RETURN g.name })}} ORDER BY e.name, l.id
} AS found
RETURN {
  regionName: home.name,
  industryTitle: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),
  added: [x IN found WHERE x.t.addedAt >= $since | x.about],
  overdue: [x IN found WHERE coalesce(CASE WHEN x.t.stage = 'SHELVED' THEN x.t.lookAgainOn <= $today
    WHEN x.t.stage <> 'TO_PROJECT' THEN x.t.nextOn < $today END, false) | x.about],
  moved: COLLECT {
    UNWIND found AS x
    MATCH (c:Change {factId: 'TARGETED/' + x.t.id}) WHERE c.field = 'stage' AND c.at >= $since
    WITH x.about AS about, c ORDER BY c.at
    RETURN {about: about, at: c.at, by: c.by, before: c.before, after: c.after}
  },
  contacted: COLLECT {
    UNWIND found AS x
    WITH x.e AS e, x.l AS l, x.about AS about
    MATCH (e)-[f:FOLLOWED {state: 'CONFIRMED'}]->(l) WHERE f.kind = 'CONTACT' AND f.recordedAt >= $since
    WITH about, f ORDER BY f.on, f.id
    RETURN {about: about, on: f.on, who: f.who, outcome: f.outcome, text: f.text}
  }
} AS view
