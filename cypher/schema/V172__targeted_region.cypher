// The reserve of a district is read by its region.
CREATE INDEX targeted_region IF NOT EXISTS FOR ()-[f:TARGETED]-() ON (f.regionId)
