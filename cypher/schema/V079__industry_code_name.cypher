// Lists name industries by words where the code is missing or of another edition.
CREATE INDEX industry_code_name IF NOT EXISTS FOR (n:IndustryCode) ON (n.name)
