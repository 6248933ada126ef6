// search_words took its place.
DROP INDEX search_names IF EXISTS
