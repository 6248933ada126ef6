// What people decided last about a pair of enterprises.
CREATE CONSTRAINT duplicate_choice_id IF NOT EXISTS FOR (n:DuplicateChoice) REQUIRE n.id IS UNIQUE
