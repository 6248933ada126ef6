// Locks a saved view for a change of it and says whose it is and how it stands; no row: there is none.
// @mode write
// @param id string
// @returns owner string
// @returns version int
// @returns by string
// @returns at string
MATCH (v:ExploreView {id: $id})
WHERE v.state = 'KEPT'
SET v._lock = true
REMOVE v._lock
RETURN v.owner AS owner, v.version AS version, v.by AS by, v.at AS at
