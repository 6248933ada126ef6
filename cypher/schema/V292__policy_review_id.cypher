// A review of fair competition is one thing.
CREATE CONSTRAINT policy_review_id IF NOT EXISTS FOR (n:PolicyReview) REQUIRE n.id IS UNIQUE
