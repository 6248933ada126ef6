// A user name is unique whatever its case.
CREATE CONSTRAINT user_name IF NOT EXISTS FOR (n:User) REQUIRE n.nameKey IS UNIQUE
