// What a firm or project has used of a cap is read before it is reckoned anew.
CREATE INDEX policy_grant_subject IF NOT EXISTS FOR (n:PolicyGrant) ON (n.subjectKey)
