// The stretches of a document are read with it.
CREATE INDEX article_document IF NOT EXISTS FOR (n:Article) ON (n.documentId)
