// Every GROUP_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT group_of_id IF NOT EXISTS FOR ()-[f:GROUP_OF]-() REQUIRE f.id IS UNIQUE
