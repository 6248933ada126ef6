// Every MutationRecord has an id of its own: the key of its MERGE.
CREATE CONSTRAINT mutation_record_id IF NOT EXISTS FOR (n:MutationRecord) REQUIRE n.id IS UNIQUE
