// The key of ReferenceCount.
CREATE CONSTRAINT reference_count_id IF NOT EXISTS FOR (n:ReferenceCount) REQUIRE n.id IS UNIQUE
