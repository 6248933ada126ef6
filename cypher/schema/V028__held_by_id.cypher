// Every HELD_BY has an id of its own: the key of its MERGE.
CREATE CONSTRAINT held_by_id IF NOT EXISTS FOR ()-[f:HELD_BY]-() REQUIRE f.id IS UNIQUE
