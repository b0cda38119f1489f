-- Forgets reports whose time is over, with their files; at most as many at once as one statement ends quickly with.
DELETE FROM report_job
WHERE id IN (SELECT id FROM report_job WHERE expires_at < clock_timestamp() ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED)
