// A price of an item in a region on a day, by one source, is one thing.
CREATE CONSTRAINT cost_price_id IF NOT EXISTS FOR (n:CostPrice) REQUIRE n.id IS UNIQUE
