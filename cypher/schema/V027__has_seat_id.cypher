// Every HAS_SEAT has an id of its own: the key of its MERGE.
CREATE CONSTRAINT has_seat_id IF NOT EXISTS FOR ()-[f:HAS_SEAT]-() REQUIRE f.id IS UNIQUE
