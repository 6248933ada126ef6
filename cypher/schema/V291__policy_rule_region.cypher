// The rules of a region and of those above it are read with their documents.
CREATE INDEX policy_rule_region IF NOT EXISTS FOR (n:PolicyRule) ON (n.regionId)
