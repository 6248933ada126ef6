// Finds the saved plans of a region.
CREATE INDEX placement_plan_region IF NOT EXISTS FOR (n:PlacementPlan) ON (n.regionId)
