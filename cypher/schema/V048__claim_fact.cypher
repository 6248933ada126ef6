// Rival values of one fact.
CREATE INDEX claim_fact IF NOT EXISTS FOR (n:Claim) ON (n.factId)
