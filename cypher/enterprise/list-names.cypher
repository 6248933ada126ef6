// The names of the link and the region that a list of occupations is of; no row: there is no such link or region.
// @mode read
// @param linkId string
// @param region string
// @param viewer map
// @returns link string
// @returns region string
MATCH (l:ChainLink {id: $linkId})
MATCH (r:Region {id: $region})
WHERE $viewer.id IS NOT NULL
RETURN l.name AS link, r.name AS region
