// Every Industry has an id of its own: the key of its MERGE.
CREATE CONSTRAINT industry_id IF NOT EXISTS FOR (n:Industry) REQUIRE n.id IS UNIQUE
