// The account of a user name, whatever its case, for checking a password.
// @mode read
// @param nameKey string
// @returns user auth.UserRow
MATCH (u:User {nameKey: $nameKey})
RETURN u {.id, .username, .role, .groupId, .passwordHash, disabled: coalesce(u.disabled, false)} AS user
