// Lists name industries by their titles.
CREATE INDEX industry_by_title IF NOT EXISTS FOR (n:Industry) ON (n.title)
