// Every PART_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[f:PART_OF]-() REQUIRE f.id IS UNIQUE
