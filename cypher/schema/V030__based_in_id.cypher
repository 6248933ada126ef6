// Every BASED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT based_in_id IF NOT EXISTS FOR ()-[f:BASED_IN]-() REQUIRE f.id IS UNIQUE
