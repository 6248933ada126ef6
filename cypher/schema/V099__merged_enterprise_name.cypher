// References by full name find the enterprise that was kept.
CREATE INDEX merged_enterprise_name IF NOT EXISTS FOR (n:MergedEnterprise) ON (n.name)
