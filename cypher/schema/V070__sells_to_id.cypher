// Every SELLS_TO has an id of its own: the key of its MERGE.
CREATE CONSTRAINT sells_to_id IF NOT EXISTS FOR ()-[f:SELLS_TO]-() REQUIRE f.id IS UNIQUE
