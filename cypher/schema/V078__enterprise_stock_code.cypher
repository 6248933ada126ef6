// Listed firms are found by their six-digit stock code; several may share one.
CREATE INDEX enterprise_stock_code IF NOT EXISTS FOR (n:Enterprise) ON (n.stockCode)
