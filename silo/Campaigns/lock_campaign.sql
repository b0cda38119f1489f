-- $1 campaign, $2 turn number. Locks the campaign for its next turn; no row when another one came first. The
-- lock is the strongest there is: whoever is just putting attempts on record for the campaign's terms is waited
-- for, and whoever comes later waits and sees the hold.
SELECT id FROM campaign WHERE id = $1 AND turn_no = $2 FOR UPDATE
