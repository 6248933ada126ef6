// Counts of a region or a link that is not there, at most a hundred.
// @mode read
// @returns id string
// @allow NodeByLabelScan everything is looked at
MATCH (p:Presence)
WHERE NOT EXISTS { MATCH (:Region {id: p.regionId}) } OR NOT EXISTS { MATCH (:ChainLink {id: p.linkId}) }
RETURN p.id AS id LIMIT 100
