-- $1 campaign.
SELECT state::text FROM campaign WHERE id = $1
