// Every HAS_LANE has an id of its own: the key of its MERGE.
CREATE CONSTRAINT has_lane_id IF NOT EXISTS FOR ()-[f:HAS_LANE]-() REQUIRE f.id IS UNIQUE
