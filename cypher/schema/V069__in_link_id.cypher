// Every IN_LINK has an id of its own: the key of its MERGE.
CREATE CONSTRAINT in_link_id IF NOT EXISTS FOR ()-[f:IN_LINK]-() REQUIRE f.id IS UNIQUE
