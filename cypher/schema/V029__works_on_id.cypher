// Every WORKS_ON has an id of its own: the key of its MERGE.
CREATE CONSTRAINT works_on_id IF NOT EXISTS FOR ()-[f:WORKS_ON]-() REQUIRE f.id IS UNIQUE
