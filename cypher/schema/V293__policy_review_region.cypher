// Reviews are read with the rules of a region.
CREATE INDEX policy_review_region IF NOT EXISTS FOR (n:PolicyReview) ON (n.regionId)
