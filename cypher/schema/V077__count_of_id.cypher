// Every COUNT_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT count_of_id IF NOT EXISTS FOR ()-[f:COUNT_OF]-() REQUIRE f.id IS UNIQUE
