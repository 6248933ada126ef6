// Takes the lock of a region, and tells which version of its outline stands; no row: no such region.
// @mode write
// @param region string
// @param id string
// @returns locked region/outline.LockedOutline
MATCH (r:Region {id: $region})
SET r._lock = true
REMOVE r._lock
WITH r
OPTIONAL MATCH (o:RegionOutline {id: $id})
RETURN {regionId: r.id, version: o.version, by: o.by, at: o.recordedAt} AS locked
