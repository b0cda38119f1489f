-- $1 campaign, $2 kinds, $3 instant. Ends open orders that a new one makes pointless. Under the campaign's lock.
UPDATE campaign_order SET finished_at = $3 WHERE campaign_id = $1 AND kind = ANY ($2) AND finished_at IS NULL
