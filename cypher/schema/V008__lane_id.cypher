// Every Lane has an id of its own: the key of its MERGE.
CREATE CONSTRAINT lane_id IF NOT EXISTS FOR (n:Lane) REQUIRE n.id IS UNIQUE
