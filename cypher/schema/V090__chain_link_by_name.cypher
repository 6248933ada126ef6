// Lists name links by words.
CREATE INDEX chain_link_by_name IF NOT EXISTS FOR (n:ChainLink) ON (n.name)
