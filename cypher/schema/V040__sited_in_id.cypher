// Every SITED_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT sited_in_id IF NOT EXISTS FOR ()-[f:SITED_IN]-() REQUIRE f.id IS UNIQUE
