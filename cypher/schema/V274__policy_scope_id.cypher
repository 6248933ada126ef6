// That a document or clause applies to an industry or link is one record.
CREATE CONSTRAINT policy_scope_id IF NOT EXISTS FOR (n:PolicyScope) REQUIRE n.id IS UNIQUE
