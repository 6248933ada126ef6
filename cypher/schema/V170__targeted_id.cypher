// Every TARGETED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT targeted_id IF NOT EXISTS FOR ()-[f:TARGETED]-() REQUIRE f.id IS UNIQUE
