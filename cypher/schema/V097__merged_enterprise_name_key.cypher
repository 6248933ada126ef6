// Lists find the enterprise that was kept by the name and district of the one that was merged into it.
CREATE INDEX merged_enterprise_name_key IF NOT EXISTS FOR (n:MergedEnterprise) ON (n.nameKey)
