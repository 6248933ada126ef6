// Search by how names sound: syllables and pairs of first letters.
CREATE FULLTEXT INDEX search_sounds IF NOT EXISTS
FOR (n:Region|Industry|ChainLink|Enterprise|Carrier|Organisation|Group|Product|IndustryCode)
ON EACH [n.namePinyin, n.shortNamePinyin, n.aliasesPinyin, n.synonymsPinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
