// Every SUPPLIES has an id of its own: the key of its MERGE.
CREATE CONSTRAINT supplies_id IF NOT EXISTS FOR ()-[f:SUPPLIES]-() REQUIRE f.id IS UNIQUE
