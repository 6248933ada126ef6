// Every OPERATES has an id of its own: the key of its MERGE.
CREATE CONSTRAINT operates_id IF NOT EXISTS FOR ()-[f:OPERATES]-() REQUIRE f.id IS UNIQUE
