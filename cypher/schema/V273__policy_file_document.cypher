// The files of a document are read with it.
CREATE INDEX policy_file_document IF NOT EXISTS FOR (n:PolicyFile) ON (n.documentId)
