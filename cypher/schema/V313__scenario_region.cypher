// The scenarios of a region are read together.
CREATE INDEX scenario_region IF NOT EXISTS FOR (n:Scenario) ON (n.regionId)
