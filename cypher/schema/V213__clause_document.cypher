// The clauses of a document are read with it.
CREATE INDEX clause_document IF NOT EXISTS FOR (n:Clause) ON (n.documentId)
