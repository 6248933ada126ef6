// One project with its sources; withdrawn ones too.
// @mode read
// @param id string
// @param viewer map
// @returns view project.ProjectView
MATCH (p:Project {id: $id})
WHERE $viewer.id IS NOT NULL
  AND NOT coalesce(p.createdIn, '') IN coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), [])
RETURN {
  project: p {.id, .name, .regionId, .industryId, .linkId, .enterpriseId, .enterpriseName, .origin, .areaHundredths, .areaMostHundredths,
      .usage, .heightM, .loadKn, .powerKva, .effluentT, .energyUse, .fireClass, .envClass, .tenure, .budgetFen, .budgetPer,
      .latestStart, .investFen, .taxFen, .outputFen, .jobs, .chance, .subsidyFen, .note, .state, .withdrawnBecause,
      .asOf, .by, .recordedAt, .version, demo: coalesce(p.demo, false),
      regionName: head(COLLECT { MATCH (r:Region {id: p.regionId}) RETURN r.name }),
      industryTitle: head(COLLECT { MATCH (i:Industry {id: p.industryId}) RETURN i.title }),
      linkName: head(COLLECT { MATCH (l:ChainLink {id: p.linkId}) RETURN l.name })},
  sources: COLLECT { UNWIND coalesce(p.sourceIds, []) AS key MATCH (s:Source {id: key}) RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date} }
} AS view
