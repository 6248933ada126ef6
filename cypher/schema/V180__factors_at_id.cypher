// Every FACTORS_AT has an id of its own: the key of its MERGE.
CREATE CONSTRAINT factors_at_id IF NOT EXISTS FOR ()-[f:FACTORS_AT]-() REQUIRE f.id IS UNIQUE
