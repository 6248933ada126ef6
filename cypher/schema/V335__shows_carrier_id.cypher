// Every SHOWS_CARRIER has an id of its own: the key of its MERGE.
CREATE CONSTRAINT shows_carrier_id IF NOT EXISTS FOR ()-[f:SHOWS_CARRIER]-() REQUIRE f.id IS UNIQUE
