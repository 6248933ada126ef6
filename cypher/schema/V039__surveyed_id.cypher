// Every SURVEYED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT surveyed_id IF NOT EXISTS FOR ()-[f:SURVEYED]-() REQUIRE f.id IS UNIQUE
