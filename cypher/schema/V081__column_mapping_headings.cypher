// Finds what was said of lists with the same headings.
CREATE INDEX column_mapping_headings IF NOT EXISTS FOR (n:ColumnMapping) ON (n.headingsKey)
