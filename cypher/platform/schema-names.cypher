// Names the constraints that are there: drift between this and the migrations stops imports.
// @mode read
// @returns name string
SHOW CONSTRAINTS YIELD name
RETURN name
