// The rates of a pair are read together, the latest first.
CREATE INDEX exchange_rate_pair IF NOT EXISTS FOR (n:ExchangeRate) ON (n.pair)
