// Takes links off their chain for good; what they and their relations said was read before and stays in the history.
// @mode write
// @param ids string[]
// @returns count int
UNWIND $ids AS id
MATCH (l:ChainLink {id: id})
DETACH DELETE l
RETURN count(*) AS count
