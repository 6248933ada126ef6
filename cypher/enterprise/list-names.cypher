// The name of the link that a list of occupations of a region is of; no row: there is no such link or region.
// @mode read
// @param linkId string
// @param region string
// @param viewer map
// @returns link string
MATCH (l:ChainLink {id: $linkId})
WHERE $viewer.id IS NOT NULL AND EXISTS { MATCH (:Region {id: $region}) }
RETURN l.name AS link
