// Lists name organisations by words.
CREATE INDEX organisation_by_name IF NOT EXISTS FOR (n:Organisation) ON (n.name)
