// What was removed of a thing, by the end it pointed to.
CREATE INDEX change_to IF NOT EXISTS FOR (n:Change) ON (n.to)
