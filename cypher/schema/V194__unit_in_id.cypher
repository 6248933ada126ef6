// Every UNIT_IN has an id of its own: the key of its MERGE.
CREATE CONSTRAINT unit_in_id IF NOT EXISTS FOR ()-[f:UNIT_IN]-() REQUIRE f.id IS UNIQUE
