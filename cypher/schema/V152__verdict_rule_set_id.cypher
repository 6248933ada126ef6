// The key of VerdictRuleSet.
CREATE CONSTRAINT verdict_rule_set_id IF NOT EXISTS FOR (n:VerdictRuleSet) REQUIRE n.id IS UNIQUE
