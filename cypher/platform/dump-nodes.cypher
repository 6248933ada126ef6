// Everything that is not a session, for an archive: integers as text, so that none is rounded on the way.
// @mode read
// @returns ref string
// @returns labels string[]
// @returns fields map[]
// @allow AllNodesScan an archive holds everything
MATCH (n)
WHERE NOT n:Session
RETURN elementId(n) AS ref, labels(n) AS labels, [key IN keys(n) | {key: key, type: valueType(n[key]),
  value: CASE
    WHEN valueType(n[key]) STARTS WITH 'INTEGER' THEN toString(n[key])
    WHEN valueType(n[key]) STARTS WITH 'LIST<INTEGER' THEN [item IN n[key] | toString(item)]
    ELSE n[key] END}] AS fields
