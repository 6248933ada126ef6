// Every UNIT_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT unit_of_id IF NOT EXISTS FOR ()-[f:UNIT_OF]-() REQUIRE f.id IS UNIQUE
