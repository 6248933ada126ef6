// Lists name regions by words.
CREATE INDEX region_by_name IF NOT EXISTS FOR (n:Region) ON (n.name)
