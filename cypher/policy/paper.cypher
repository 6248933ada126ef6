// A policy document with its stored text by articles, its clauses, files and scopes, and the documents around it in time.
// @mode read
// @param id string
// @param viewer map
// @returns view policy/paper.PaperView
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (d:PolicyDocument {id: $id})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
WITH staging, d, COLLECT { MATCH (:Region {id: d.regionId})-[:PART_OF*0..5]->(above:Region) RETURN DISTINCT above.id } + ['100000'] AS areas
RETURN d {.id, .title, .shortName, .level, .regionId, number: d.documentNumber, .issuer, .issued, .inForceFrom, .inForceTo,
  .supersedes, .fileHash, .version, own: coalesce(d.own, false), recorded: false,
  regionName: head(COLLECT { MATCH (at:Region {id: d.regionId}) RETURN at.name }),
  clauses: COLLECT {
    MATCH (c:Clause {documentId: d.id}) WHERE NOT coalesce(c.createdIn, '') IN staging AND coalesce(c.state, '') <> 'WITHDRAWN'
    WITH c ORDER BY c.order, c.id
    RETURN c {.id, .article, .quote, .quoteStart, .quoteEnd, own: coalesce(c.own, false), recorded: false,
      sources: COLLECT {
        UNWIND c.sourceIds AS sourceId
        MATCH (s:Source {id: sourceId})
        RETURN s {.id, .title, .file, .section, .documentNumber, .issuer, .date}
      }}
  },
  articles: COLLECT {
    MATCH (a:Article {documentId: d.id, state: 'CONFIRMED'})
    WITH a ORDER BY a.textStart
    RETURN a {.order, .number, .heading, .depth, .text, start: a.textStart, end: a.textEnd}
  },
  files: COLLECT {
    MATCH (f:PolicyFile {documentId: d.id})
    WITH f ORDER BY f.recordedAt DESC, f.id
    RETURN f {.id, name: f.fileName, type: f.fileType, size: f.fileSize, sha256: f.fileHash, .state, .by, at: f.recordedAt,
      current: f.id = coalesce(d.fileId, '')}
  },
  scopes: COLLECT {
    MATCH (s:PolicyScope {documentId: d.id, state: 'CONFIRMED'})
    WITH s ORDER BY s.industryId, s.linkId, s.id
    RETURN s {.id, .clauseId, .industryId, .linkId, .version, .by, .on, at: s.recordedAt,
      industry: head(COLLECT { MATCH (i:Industry {id: s.industryId}) RETURN i.title }),
      link: head(COLLECT { MATCH (l:ChainLink {id: s.linkId}) RETURN l.name }),
      sources: COLLECT {
        UNWIND s.sourceIds AS sourceId
        MATCH (o:Source {id: sourceId})
        RETURN o {.id, .title, .file, .section, .documentNumber, .issuer, .date}
      }}
  },
  around: COLLECT {
    UNWIND areas AS area
    MATCH (o:PolicyDocument {regionId: area})
    WHERE NOT coalesce(o.createdIn, '') IN staging AND coalesce(o.state, '') <> 'WITHDRAWN'
    WITH o ORDER BY o.issued, o.id LIMIT 500
    RETURN o {.id, .title, number: o.documentNumber, .issued, .inForceFrom, .inForceTo, .supersedes}
  }
} AS view
