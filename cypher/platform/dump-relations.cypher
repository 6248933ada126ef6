// Every relation but those of sessions, for an archive.
// @mode read
// @returns type string
// @returns from string
// @returns to string
// @returns fields map[]
// @allow DirectedAllRelationshipsScan an archive holds everything
// @allow AllNodesScan the same, by whichever end the planner starts
MATCH (a)-[r]->(b)
WHERE NOT a:Session AND NOT b:Session
RETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, [key IN keys(r) | {key: key, type: valueType(r[key]),
  value: CASE
    WHEN valueType(r[key]) STARTS WITH 'INTEGER' THEN toString(r[key])
    WHEN valueType(r[key]) STARTS WITH 'LIST<INTEGER' THEN [item IN r[key] | toString(item)]
    ELSE r[key] END}] AS fields
