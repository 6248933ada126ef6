// A file of a policy document, for who may read the document.
// @mode read
// @param documentId string
// @param fileId string
// @param viewer map
// @returns file policy/paper.PaperFile
WITH coalesce(head(COLLECT { MATCH (k:Lock {id: 'staging'}) RETURN k.staging }), []) AS staging
MATCH (d:PolicyDocument {id: $documentId})
WHERE $viewer.id IS NOT NULL AND NOT coalesce(d.createdIn, '') IN staging AND coalesce(d.state, '') <> 'WITHDRAWN'
MATCH (f:PolicyFile {id: $fileId, documentId: $documentId})
RETURN f {.id, name: f.fileName, type: f.fileType, size: f.fileSize, sha256: f.fileHash, .state, .by, at: f.recordedAt,
  current: f.id = coalesce(d.fileId, '')} AS file
