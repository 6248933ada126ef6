// Every WITHIN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT within_id IF NOT EXISTS FOR ()-[f:WITHIN]-() REQUIRE f.id IS UNIQUE
