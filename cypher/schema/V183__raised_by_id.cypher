// Every RAISED_BY has an id of its own: the key of its MERGE.
CREATE CONSTRAINT raised_by_id IF NOT EXISTS FOR ()-[f:RAISED_BY]-() REQUIRE f.id IS UNIQUE
