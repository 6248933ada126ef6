// Takes the lock of a project if there is one, and reads what it says, who changed which field of it when, and what of the
// map its edit names.
// @mode write
// @param id string
// @param regionId string|null
// @param industryId string|null
// @param linkId string|null
// @param enterpriseId string|null
// @param enterpriseName string|null
// @returns locked project.LockedProject
OPTIONAL MATCH (p:Project {id: $id})
WHERE NOT coalesce(p.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])
FOREACH (_ IN CASE WHEN p IS NULL THEN [] ELSE [1] END | SET p._lock = true REMOVE p._lock)
WITH p
RETURN {
  project: p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })},
  changes: COLLECT { MATCH (h:Change {factId: 'Project/' + $id}) RETURN h {.id, .field, .at, .by} ORDER BY h.at, h.id },
  region: head(COLLECT { MATCH (r:Region {id: $regionId}) RETURN r.id }),
  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) RETURN i.id }),
  link: head(COLLECT { MATCH (l:ChainLink {id: $linkId}) RETURN l.id }),
  enterprise: head(COLLECT { MATCH (e:Enterprise {id: $enterpriseId}) RETURN e.name }),
  named: COLLECT { MATCH (e:Enterprise {name: $enterpriseName}) RETURN e.id ORDER BY e.id LIMIT 2 }
} AS locked
