// Creates an account; a name that is taken fails on its constraint.
// @mode write
// @param id string
// @param username string
// @param nameKey string
// @param role string
// @param groupId string|null
// @param passwordHash string
// @param at string
// @param by string
// @returns id string
CREATE (u:User {id: $id, username: $username, nameKey: $nameKey, role: $role, groupId: $groupId,
  passwordHash: $passwordHash, createdAt: $at, createdBy: $by, disabled: false, version: 1})
RETURN u.id AS id
