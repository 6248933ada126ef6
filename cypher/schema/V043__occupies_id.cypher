// Every OCCUPIES has an id of its own: the key of its MERGE.
CREATE CONSTRAINT occupies_id IF NOT EXISTS FOR ()-[f:OCCUPIES]-() REQUIRE f.id IS UNIQUE
