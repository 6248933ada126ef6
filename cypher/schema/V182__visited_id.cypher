// Every VISITED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT visited_id IF NOT EXISTS FOR ()-[f:VISITED]-() REQUIRE f.id IS UNIQUE
