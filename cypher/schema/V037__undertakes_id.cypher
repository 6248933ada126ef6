// Every UNDERTAKES has an id of its own: the key of its MERGE.
CREATE CONSTRAINT undertakes_id IF NOT EXISTS FOR ()-[f:UNDERTAKES]-() REQUIRE f.id IS UNIQUE
