// Every HOLDS has an id of its own: the key of its MERGE.
CREATE CONSTRAINT holds_id IF NOT EXISTS FOR ()-[f:HOLDS]-() REQUIRE f.id IS UNIQUE
