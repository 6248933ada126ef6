// Key of plans of places that people saved.
CREATE CONSTRAINT placement_plan_id IF NOT EXISTS FOR (n:PlacementPlan) REQUIRE n.id IS UNIQUE
