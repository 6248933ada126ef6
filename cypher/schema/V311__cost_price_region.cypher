// The prices of the places of a proposal are read together.
CREATE INDEX cost_price_region IF NOT EXISTS FOR (n:CostPrice) ON (n.regionId)
