// Every CarrierUnit has an id of its own: the key of its MERGE.
CREATE CONSTRAINT carrier_unit_id IF NOT EXISTS FOR (n:CarrierUnit) REQUIRE n.id IS UNIQUE
