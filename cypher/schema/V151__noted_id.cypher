// Every NOTED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT noted_id IF NOT EXISTS FOR ()-[f:NOTED]-() REQUIRE f.id IS UNIQUE
