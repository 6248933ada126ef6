// Every CHILD_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT child_of_id IF NOT EXISTS FOR ()-[f:CHILD_OF]-() REQUIRE f.id IS UNIQUE
