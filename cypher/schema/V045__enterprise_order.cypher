// Lists of enterprises run in the order of their names.
CREATE INDEX enterprise_order IF NOT EXISTS FOR (n:Enterprise) ON (n.name)
