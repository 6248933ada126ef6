// The history of one fact.
CREATE INDEX change_fact IF NOT EXISTS FOR (n:Change) ON (n.factId)
