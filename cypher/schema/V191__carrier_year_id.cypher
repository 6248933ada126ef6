// Every CarrierYear has an id of its own: the key of its MERGE.
CREATE CONSTRAINT carrier_year_id IF NOT EXISTS FOR (n:CarrierYear) REQUIRE n.id IS UNIQUE
