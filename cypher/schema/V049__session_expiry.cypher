// Expired sessions are swept by time.
CREATE INDEX session_expiry IF NOT EXISTS FOR (n:Session) ON (n.expiresAt)
