// Lists find the enterprise that was kept by the code of the one that was merged into it.
CREATE INDEX merged_enterprise_uscc IF NOT EXISTS FOR (n:MergedEnterprise) ON (n.uscc)
