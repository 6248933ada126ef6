// The policy documents of a region and of those above it, with their clauses and what these cite; with an industry those
// that name it, are recorded to apply to it, or name none; with a link of it those recorded for the link or for all links.
// @mode read
// @param region string
// @param industryId string|null
// @param linkId string|null
// @param viewer map
// @returns view policy.PackageView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
WITH r, staging, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas
RETURN {
  id: r.id, name: r.name,
  industry: head(COLLECT { MATCH (i:Industry {id: $industryId}) WHERE NOT coalesce(i.createdIn, '') IN staging RETURN i.title }),
  link: head(COLLECT { MATCH (l:ChainLink {id: $linkId}) WHERE NOT coalesce(l.createdIn, '') IN staging RETURN l.name }),
  documents: COLLECT {
    UNWIND areas AS area
    MATCH (d:PolicyDocument {regionId: area})
    WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
    WITH staging, d, COLLECT {
      MATCH (s:PolicyScope {documentId: d.id, state: 'CONFIRMED'}) RETURN s {.clauseId, .industryId, .linkId}
    } AS scopes
    WITH staging, d, scopes, [s IN scopes WHERE s.industryId = $industryId
      AND ($linkId IS NULL OR s.linkId IS NULL OR s.linkId = $linkId) | coalesce(s.clauseId, '')] AS fits
    WHERE $industryId IS NULL OR size(fits) > 0 OR $industryId IN coalesce(d.industryIds, [])
      OR (size(coalesce(d.industryIds, [])) = 0 AND NONE(s IN scopes WHERE s.clauseId IS NULL))
    WITH staging, d, scopes, fits ORDER BY d.issued DESC, d.id LIMIT 500
    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,
      .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: size(fits) > 0,
      regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),
      clauses: COLLECT {
        MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'
          AND ($industryId IS NULL OR c.id IN fits OR NONE(s IN scopes WHERE s.clauseId = c.id))
        WITH c ORDER BY c.order, c.id
        RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: c.id IN fits,
          sources: COLLECT {
            UNWIND c.sourceIds AS sourceId
            MATCH (s:Source {id: sourceId})
            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}
          }}
      }}
  }
} AS view
