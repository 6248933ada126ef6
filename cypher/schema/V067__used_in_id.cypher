// Every USED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT used_in_id IF NOT EXISTS FOR ()-[f:USED_IN]-() REQUIRE f.id IS UNIQUE
