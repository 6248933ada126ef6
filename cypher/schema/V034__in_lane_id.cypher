// Every IN_LANE has an id of its own: the key of its MERGE.
CREATE CONSTRAINT in_lane_id IF NOT EXISTS FOR ()-[f:IN_LANE]-() REQUIRE f.id IS UNIQUE
