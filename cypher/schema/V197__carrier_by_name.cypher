// Lists name carriers by their names.
CREATE INDEX carrier_by_name IF NOT EXISTS FOR (n:Carrier) ON (n.name)
