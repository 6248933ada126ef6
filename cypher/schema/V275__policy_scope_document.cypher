// What a document applies to is read with it.
CREATE INDEX policy_scope_document IF NOT EXISTS FOR (n:PolicyScope) ON (n.documentId)
