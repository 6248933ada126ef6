// Every OUTLINE_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT outline_of_id IF NOT EXISTS FOR ()-[f:OUTLINE_OF]-() REQUIRE f.id IS UNIQUE
