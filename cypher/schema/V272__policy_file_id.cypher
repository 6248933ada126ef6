// An upload of a policy document is one thing.
CREATE CONSTRAINT policy_file_id IF NOT EXISTS FOR (n:PolicyFile) REQUIRE n.id IS UNIQUE
