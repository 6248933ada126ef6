// Every LOCATED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT located_in_id IF NOT EXISTS FOR ()-[f:LOCATED_IN]-() REQUIRE f.id IS UNIQUE
