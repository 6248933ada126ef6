// Search by whole names, each one term: what differs from one by a character or two.
CREATE FULLTEXT INDEX search_whole_names IF NOT EXISTS
FOR (n:Region|Industry|ChainLink|Enterprise|Carrier|Organisation|Group|Product|IndustryCode)
ON EACH [n.name, n.shortName, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
