// Every OFFERS_CARRIER has an id of its own: the key of its MERGE.
CREATE CONSTRAINT offers_carrier_id IF NOT EXISTS FOR ()-[f:OFFERS_CARRIER]-() REQUIRE f.id IS UNIQUE
