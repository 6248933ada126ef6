// Search by pieces of names, short names, aliases and synonyms, cut for Chinese.
CREATE FULLTEXT INDEX search_words IF NOT EXISTS
FOR (n:Region|Industry|ChainLink|Enterprise|Carrier|Organisation|Group|Product|IndustryCode)
ON EACH [n.name, n.shortName, n.aliases, n.synonyms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
