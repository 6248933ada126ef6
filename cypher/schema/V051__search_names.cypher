// Search over names, aliases and synonyms, cut for Chinese.
CREATE FULLTEXT INDEX search_names IF NOT EXISTS
FOR (n:Region|Industry|ChainLink|Enterprise|Carrier|Organisation|Group)
ON EACH [n.name, n.aliases, n.synonyms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
