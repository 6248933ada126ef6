// Every TENANT_OF has an id of its own: the key of its MERGE.
CREATE CONSTRAINT tenant_of_id IF NOT EXISTS FOR ()-[f:TENANT_OF]-() REQUIRE f.id IS UNIQUE
