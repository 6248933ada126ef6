// Which products of those asked for there are.
// @mode read
// @param ids string[]
// @returns id string
UNWIND $ids AS id
MATCH (n:Product {id: id})
RETURN n.id AS id
