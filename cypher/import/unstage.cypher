// Lets readers see what a batch created.
// @mode write
// @param id string
// @returns staging string[]
MATCH (k:Lock {id: 'staging'})
SET k.staging = [other IN k.staging WHERE other <> $id]
RETURN k.staging AS staging
