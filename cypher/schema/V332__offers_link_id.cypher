// Every OFFERS_LINK has an id of its own: the key of its MERGE.
CREATE CONSTRAINT offers_link_id IF NOT EXISTS FOR ()-[f:OFFERS_LINK]-() REQUIRE f.id IS UNIQUE
