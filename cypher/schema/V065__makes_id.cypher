// Every MAKES has an id of its own: the key of its MERGE.
CREATE CONSTRAINT makes_id IF NOT EXISTS FOR ()-[f:MAKES]-() REQUIRE f.id IS UNIQUE
