// Takes or renews a lease on a named lock; a lease that ran out is free for the next.
// @mode write
// @param id string
// @param holder string
// @param by string
// @param now string
// @param until string
// @returns granted boolean
// @returns by string
// @returns since string
MERGE (l:Lock {id: $id})
SET l._lock = true
WITH l, coalesce(l.until, '') > $now AND l.holder <> $holder AS taken
FOREACH (_ IN CASE WHEN taken THEN [] ELSE [1] END |
  SET l.since = CASE WHEN l.holder = $holder THEN l.since ELSE $now END,
      l.holder = $holder, l.by = $by, l.until = $until)
REMOVE l._lock
RETURN NOT taken AS granted, l.by AS by, l.since AS since
