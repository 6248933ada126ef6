// An entry of the ledger is one thing.
CREATE CONSTRAINT policy_grant_id IF NOT EXISTS FOR (n:PolicyGrant) REQUIRE n.id IS UNIQUE
