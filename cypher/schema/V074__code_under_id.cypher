// Every CODE_UNDER has an id of its own: the key of its MERGE.
CREATE CONSTRAINT code_under_id IF NOT EXISTS FOR ()-[f:CODE_UNDER]-() REQUIRE f.id IS UNIQUE
