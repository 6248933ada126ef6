// Every ChainLink has an id of its own: the key of its MERGE.
CREATE CONSTRAINT chain_link_id IF NOT EXISTS FOR (n:ChainLink) REQUIRE n.id IS UNIQUE
