// The ledger of a region is read as a whole.
CREATE INDEX policy_grant_region IF NOT EXISTS FOR (n:PolicyGrant) ON (n.regionId)
