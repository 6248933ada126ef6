// Keeps writers out for some milliseconds of the server's clock; another's gate that is still shut stays its own.
// @mode write
// @param holder string
// @param by string
// @param ms int
// @returns shut boolean
// @returns by string
MERGE (g:Lock {id: 'gate'})
SET g._lock = true
WITH g, coalesce(g.openAt, 0) > timestamp() AND coalesce(g.holder, '') <> $holder AS taken
FOREACH (_ IN CASE WHEN taken THEN [] ELSE [1] END |
  SET g.holder = $holder, g.by = $by, g.openAt = timestamp() + $ms)
REMOVE g._lock
RETURN NOT taken AS shut, g.by AS by
