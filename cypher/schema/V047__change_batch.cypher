// The changes of one batch.
CREATE INDEX change_batch IF NOT EXISTS FOR (n:Change) ON (n.batchId)
