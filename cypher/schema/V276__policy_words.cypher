// Search by pieces of the words and titles of policy documents, cut for Chinese.
CREATE FULLTEXT INDEX policy_words IF NOT EXISTS
FOR (n:Article|PolicyDocument)
ON EACH [n.text, n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
