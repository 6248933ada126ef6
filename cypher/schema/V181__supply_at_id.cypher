// Every SUPPLY_AT has an id of its own: the key of its MERGE.
CREATE CONSTRAINT supply_at_id IF NOT EXISTS FOR ()-[f:SUPPLY_AT]-() REQUIRE f.id IS UNIQUE
