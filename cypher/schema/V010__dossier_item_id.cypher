// Every DossierItem has an id of its own: the key of its MERGE.
CREATE CONSTRAINT dossier_item_id IF NOT EXISTS FOR (n:DossierItem) REQUIRE n.id IS UNIQUE
