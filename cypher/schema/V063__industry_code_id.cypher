// The key of IndustryCode.
CREATE CONSTRAINT industry_code_id IF NOT EXISTS FOR (n:IndustryCode) REQUIRE n.id IS UNIQUE
