// The key of ExpansionSignal.
CREATE CONSTRAINT expansion_signal_id IF NOT EXISTS FOR (n:ExpansionSignal) REQUIRE n.id IS UNIQUE
