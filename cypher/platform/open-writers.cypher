// The transactions of this product that may write and are open now.
// @mode read
// @returns id string
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.app = 'liantu' AND coalesce(metaData.mode, 'write') <> 'read'
RETURN transactionId AS id
