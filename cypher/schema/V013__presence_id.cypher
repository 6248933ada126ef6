// Every Presence has an id of its own: the key of its MERGE.
CREATE CONSTRAINT presence_id IF NOT EXISTS FOR (n:Presence) REQUIRE n.id IS UNIQUE
