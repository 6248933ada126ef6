// Every SIGNAL_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT signal_of_id IF NOT EXISTS FOR ()-[f:SIGNAL_OF]-() REQUIRE f.id IS UNIQUE
