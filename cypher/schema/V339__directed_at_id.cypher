// Every DIRECTED_AT has an id of its own: the key of its MERGE.
CREATE CONSTRAINT directed_at_id IF NOT EXISTS FOR ()-[f:DIRECTED_AT]-() REQUIRE f.id IS UNIQUE
