// Every HAS_DOSSIER_ITEM has an id of its own: the key of its MERGE.
CREATE CONSTRAINT has_dossier_item_id IF NOT EXISTS FOR ()-[f:HAS_DOSSIER_ITEM]-() REQUIRE f.id IS UNIQUE
