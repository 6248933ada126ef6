// Every DRAWS_ON has an id of its own: the key of its MERGE.
CREATE CONSTRAINT draws_on_id IF NOT EXISTS FOR ()-[f:DRAWS_ON]-() REQUIRE f.id IS UNIQUE
