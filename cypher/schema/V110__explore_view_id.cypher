// Key of views of the explorer that people saved.
CREATE CONSTRAINT explore_view_id IF NOT EXISTS FOR (n:ExploreView) REQUIRE n.id IS UNIQUE
