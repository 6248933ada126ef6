// Every OFFERED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT offered_in_id IF NOT EXISTS FOR ()-[f:OFFERED_IN]-() REQUIRE f.id IS UNIQUE
