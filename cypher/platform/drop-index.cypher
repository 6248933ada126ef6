// Drops an index by its name.
// @mode schema
// @param name string
DROP INDEX $name IF EXISTS
