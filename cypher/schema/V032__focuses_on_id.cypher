// Every FOCUSES_ON has an id of its own: the key of its MERGE.
CREATE CONSTRAINT focuses_on_id IF NOT EXISTS FOR ()-[f:FOCUSES_ON]-() REQUIRE f.id IS UNIQUE
