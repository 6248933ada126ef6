// Enterprises without a valid code are found by normalised name and district.
CREATE INDEX enterprise_name_key IF NOT EXISTS FOR (n:Enterprise) ON (n.nameKey)
