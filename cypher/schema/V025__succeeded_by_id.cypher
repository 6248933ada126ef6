// Every SUCCEEDED_BY has an id of its own: the key of its MERGE.
CREATE CONSTRAINT succeeded_by_id IF NOT EXISTS FOR ()-[f:SUCCEEDED_BY]-() REQUIRE f.id IS UNIQUE
