// Drops a constraint by its name.
// @mode schema
// @param name string
DROP CONSTRAINT $name IF EXISTS
