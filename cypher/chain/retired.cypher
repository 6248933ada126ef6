// Links by id and every relation that they have, with all that each says; those of the links named as `into` come too.
// @mode read
// @param ids string[]
// @param into string[]
// @returns kind string
// @returns id string
// @returns from string
// @returns to string
// @returns before map
// @returns floats string[]
CALL () {
  UNWIND $ids AS id
  MATCH (l:ChainLink {id: id})
  RETURN 'ChainLink' AS kind, l.id AS id, l.id AS from, l.id AS to, properties(l) AS before
  UNION
  UNWIND $ids + $into AS id
  MATCH (l:ChainLink {id: id})-[f:OCCUPIES|IN_LINK|COUNT_OF|UNDERTAKES|SURVEYED|JUDGED|NOTED|TARGETED|FOLLOWED|FACTORS_AT|SUPPLY_AT|IN_LANE|CHILD_OF|SUPPLIES]-()
  RETURN type(f) AS kind, f.id AS id, startNode(f).id AS from, endNode(f).id AS to, properties(f) AS before
}
RETURN kind, id, from, to, before, [key IN keys(before) WHERE before[key] IS :: FLOAT] AS floats
