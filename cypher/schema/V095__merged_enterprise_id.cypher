// An enterprise that turned out to be another one keeps its id.
CREATE CONSTRAINT merged_enterprise_id IF NOT EXISTS FOR (n:MergedEnterprise) REQUIRE n.id IS UNIQUE
