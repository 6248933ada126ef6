// Every SHOWS_UNIT has an id of its own: the key of its MERGE.
CREATE CONSTRAINT shows_unit_id IF NOT EXISTS FOR ()-[f:SHOWS_UNIT]-() REQUIRE f.id IS UNIQUE
