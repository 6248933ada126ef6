// The documents of a region and of those above it are read together.
CREATE INDEX policy_document_region IF NOT EXISTS FOR (n:PolicyDocument) ON (n.regionId)
