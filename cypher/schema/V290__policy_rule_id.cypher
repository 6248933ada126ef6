// Every rule that people write has an id of its own: the key of its MERGE.
CREATE CONSTRAINT policy_rule_id IF NOT EXISTS FOR (n:PolicyRule) REQUIRE n.id IS UNIQUE
