// Key of what people said of the columns of lists.
CREATE CONSTRAINT column_mapping_id IF NOT EXISTS FOR (n:ColumnMapping) REQUIRE n.id IS UNIQUE
