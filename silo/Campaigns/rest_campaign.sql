-- $1 campaign. Behind the end of an order and under the campaign's lock: the campaign rests when none is left.
UPDATE campaign
SET at_work = EXISTS (SELECT FROM campaign_order WHERE campaign_id = $1 AND finished_at IS NULL)
WHERE id = $1
