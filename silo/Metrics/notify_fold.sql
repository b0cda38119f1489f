-- $1 version as text. Its own short transaction: NOTIFY holds a database-wide lock through its commit.
SELECT pg_notify('campaign_fold', $1)
