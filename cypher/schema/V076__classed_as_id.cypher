// Every CLASSED_AS has an id of its own: the key of its MERGE.
CREATE CONSTRAINT classed_as_id IF NOT EXISTS FOR ()-[f:CLASSED_AS]-() REQUIRE f.id IS UNIQUE
