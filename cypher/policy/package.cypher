// The policy documents of a region and of those above it, with their clauses and what these cite; with an industry those
// that name it or name none.
// @mode read
// @param region string
// @param industryId string|null
// @param viewer map
// @returns view policy.PackageView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
WITH r, staging, COLLECT { MATCH (r)-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas
RETURN {
  id: r.id, name: r.name,
  documents: COLLECT {
    UNWIND areas AS area
    MATCH (d:PolicyDocument {regionId: area})
    WHERE NOT coalesce(d.createdIn, '') IN staging
      AND ($industryId IS NULL OR size(coalesce(d.industryIds, [])) = 0 OR $industryId IN d.industryIds)
    WITH staging, d ORDER BY d.issued DESC, d.id LIMIT 500
    RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,
      .supersedes, .fileHash, .version,
      regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),
      clauses: COLLECT {
        MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging
        WITH c ORDER BY c.order, c.id
        RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd,
          sources: COLLECT {
            UNWIND c.sourceIds AS sourceId
            MATCH (s:Source {id: sourceId})
            RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}
          }}
      }}
  }
} AS view
