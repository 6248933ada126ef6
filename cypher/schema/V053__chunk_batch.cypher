// The chunks of one batch.
CREATE INDEX chunk_batch IF NOT EXISTS FOR (n:Chunk) ON (n.batchId)
