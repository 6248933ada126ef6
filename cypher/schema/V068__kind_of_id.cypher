// Every KIND_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT kind_of_id IF NOT EXISTS FOR ()-[f:KIND_OF]-() REQUIRE f.id IS UNIQUE
