// The rate of a pair of currencies on a day from a source is one thing.
CREATE CONSTRAINT exchange_rate_id IF NOT EXISTS FOR (n:ExchangeRate) REQUIRE n.id IS UNIQUE
