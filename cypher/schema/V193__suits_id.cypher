// Every SUITS has an id of its own: the key of its MERGE.
CREATE CONSTRAINT suits_id IF NOT EXISTS FOR ()-[f:SUITS]-() REQUIRE f.id IS UNIQUE
