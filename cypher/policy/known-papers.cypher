// The documents of a region and of those above it, with the marks of their quotes: what an uploaded file may be.
// @mode read
// @param region string
// @param viewer map
// @returns view policy/paper.KnownPapers
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(r.createdIn, '') IN staging
WITH staging, COLLECT {
  MATCH path = (r)-[:PART_OF*0..5]->(above:Region)
  WITH above, min(length(path)) AS steps ORDER BY steps
  RETURN above {.id, .name}
} AS areas
RETURN {
  areas: areas,
  papers: COLLECT {
    UNWIND [area IN areas | area.id] + [id IN ['100000'] WHERE NONE(area IN areas WHERE area.id = id)] AS area
    MATCH (d:PolicyDocument {regionId: area})
    WHERE NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
    WITH staging, d ORDER BY d.issued DESC, d.id LIMIT 500
    RETURN d {.id, .title, .regionId, number: d.documentNumber, .issuer, .issued, .version, .fileHash,
      marks: COLLECT {
        MATCH (c:Clause {documentId: d.id})
        WHERE c.quoteHash IS NOT NULL AND NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'
        WITH c ORDER BY c.order, c.id LIMIT 500
        RETURN {clauseId: c.id, length: c.quoteLength, sha256: c.quoteHash}
      }}
  }
} AS view
