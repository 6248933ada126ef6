// Demo carriers are removed in one go.
CREATE INDEX carrier_demo IF NOT EXISTS FOR (n:Carrier) ON (n.demo)
