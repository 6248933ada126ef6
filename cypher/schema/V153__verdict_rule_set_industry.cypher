// The thresholds of one chain are read with its map.
CREATE INDEX verdict_rule_set_industry IF NOT EXISTS FOR (n:VerdictRuleSet) ON (n.industryId)
