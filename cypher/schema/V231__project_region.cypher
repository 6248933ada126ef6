// The projects of a region are read together.
CREATE INDEX project_region IF NOT EXISTS FOR (n:Project) ON (n.regionId)
