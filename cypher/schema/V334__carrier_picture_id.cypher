// A photo or plan is found by its id.
CREATE CONSTRAINT carrier_picture_id IF NOT EXISTS FOR (n:CarrierPicture) REQUIRE n.id IS UNIQUE
