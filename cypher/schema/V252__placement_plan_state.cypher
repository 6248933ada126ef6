// Finds the plans that are accepted: what they hold is given to nobody else.
CREATE INDEX placement_plan_state IF NOT EXISTS FOR (n:PlacementPlan) ON (n.state)
