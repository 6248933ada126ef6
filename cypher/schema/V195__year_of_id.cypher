// Every YEAR_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT year_of_id IF NOT EXISTS FOR ()-[f:YEAR_OF]-() REQUIRE f.id IS UNIQUE
