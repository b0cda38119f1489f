-- Campaigns that take up terms, oldest first. The share lock keeps an end from slipping in between.
SELECT id, state::text FROM campaign WHERE phase IN ('running', 'paused') ORDER BY id FOR SHARE
