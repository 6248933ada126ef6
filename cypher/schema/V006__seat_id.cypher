// Every Seat has an id of its own: the key of its MERGE.
CREATE CONSTRAINT seat_id IF NOT EXISTS FOR (n:Seat) REQUIRE n.id IS UNIQUE
