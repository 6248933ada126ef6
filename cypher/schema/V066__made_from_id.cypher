// Every MADE_FROM has an id of its own: the key of its MERGE.
CREATE CONSTRAINT made_from_id IF NOT EXISTS FOR ()-[f:MADE_FROM]-() REQUIRE f.id IS UNIQUE
