// An outline is found by its id.
CREATE CONSTRAINT region_outline_id IF NOT EXISTS FOR (n:RegionOutline) REQUIRE n.id IS UNIQUE
