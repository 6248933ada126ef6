// Any administrator's account: none means a first start.
// @mode read
// @returns id string
// @allow NodeByLabelScan a few hundred accounts at most, asked once a start
MATCH (u:User {role: 'ADMIN'})
RETURN u.id AS id
LIMIT 1
