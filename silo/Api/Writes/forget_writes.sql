-- Forgets old answers on the real clock; callers were promised a day.
DELETE FROM idempotency WHERE created_at < now() - interval '25 hours'
