// Every FOLLOWED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT followed_id IF NOT EXISTS FOR ()-[f:FOLLOWED]-() REQUIRE f.id IS UNIQUE
