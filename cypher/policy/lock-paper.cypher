// Takes the lock of a region's policy documents, and reads what is recorded under the id of one and of one that is the
// same by number, or by issuer, title and day; no row: no such region.
// @mode write
// @param regionId string
// @param documentId string
// @param number string|null
// @param issuer string|null
// @param title string|null
// @param issued string|null
// @param supersedes string|null
// @returns known policy/paper.LockedPaper|null
// @returns same policy/paper.SamePaper|null
// @returns formerThere boolean
MATCH (r:Region {id: $regionId})
SET r._lock = true
REMOVE r._lock
WITH r
RETURN head(COLLECT {
    MATCH (d:PolicyDocument {id: $documentId})
    RETURN d {.id, .title, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo, .supersedes,
      .state, .version, .by, .fileId, .sourceIds, at: d.recordedAt, own: coalesce(d.own, false),
      articles: COLLECT { MATCH (a:Article {documentId: d.id, state: 'CONFIRMED'}) RETURN a.id },
      files: COUNT { MATCH (:PolicyFile {documentId: d.id}) },
      clauses: COLLECT {
        MATCH (c:Clause {documentId: d.id})
        RETURN c {.id, length: c.quoteLength, sha256: c.quoteHash, .state, own: coalesce(c.own, false)}
      }}
  }) AS known,
  head(COLLECT {
    MATCH (d:PolicyDocument {regionId: $regionId})
    WHERE d.id <> $documentId AND coalesce(d.state, '') <> 'WITHDRAWN' AND (d.documentNumber = $number
      OR (d.title = $title AND d.issuer = $issuer AND coalesce(d.issued, '') = coalesce($issued, '')))
    RETURN d {.id, .title}
  }) AS same,
  EXISTS { MATCH (:PolicyDocument {id: $supersedes}) } AS formerThere
