// Finds the saved views that start at a thing.
CREATE INDEX explore_view_root IF NOT EXISTS FOR (n:ExploreView) ON (n.rootId)
