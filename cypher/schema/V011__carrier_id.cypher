// Every Carrier has an id of its own: the key of its MERGE.
CREATE CONSTRAINT carrier_id IF NOT EXISTS FOR (n:Carrier) REQUIRE n.id IS UNIQUE
