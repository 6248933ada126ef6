// Demo enterprises are removed in one go.
CREATE INDEX enterprise_demo IF NOT EXISTS FOR (n:Enterprise) ON (n.demo)
