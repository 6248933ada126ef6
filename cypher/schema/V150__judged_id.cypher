// Every JUDGED has an id of its own: the key of its MERGE.
CREATE CONSTRAINT judged_id IF NOT EXISTS FOR ()-[f:JUDGED]-() REQUIRE f.id IS UNIQUE
