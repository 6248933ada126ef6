// Keeps what a batch created from readers' sight; a second time changes nothing.
// @mode write
// @param id string
// @returns staging string[]
MERGE (k:Lock {id: 'staging'})
SET k.staging = [other IN coalesce(k.staging, []) WHERE other <> $id] + $id
RETURN k.staging AS staging
