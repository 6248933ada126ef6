// Contacts of a district are counted by its region.
CREATE INDEX followed_region IF NOT EXISTS FOR ()-[f:FOLLOWED]-() ON (f.regionId)
