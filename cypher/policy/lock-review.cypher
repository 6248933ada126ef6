// Takes the lock of a review of fair competition; no row: there is no such review.
// @mode write
// @param id string
// @returns version int
// @returns state string
// @returns by string
// @returns at string
MATCH (v:PolicyReview {id: $id})
SET v._lock = true
REMOVE v._lock
RETURN v.version AS version, v.state AS state, v.by AS by, v.recordedAt AS at
