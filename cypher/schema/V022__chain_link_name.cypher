// A link's name is unique within its chain (nameKey = industry id + name).
CREATE CONSTRAINT chain_link_name IF NOT EXISTS FOR (n:ChainLink) REQUIRE n.nameKey IS UNIQUE
