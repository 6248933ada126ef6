// Key of the drafts of chains: one for each industry.
CREATE CONSTRAINT chain_draft_id IF NOT EXISTS FOR (n:ChainDraft) REQUIRE n.id IS UNIQUE
