// Every REPORTED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT reported_in_id IF NOT EXISTS FOR ()-[f:REPORTED_IN]-() REQUIRE f.id IS UNIQUE
