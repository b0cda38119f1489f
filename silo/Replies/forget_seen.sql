-- Forgets messages a week after they were handled, in the time they were noted in. Callers who repeat a command were
-- promised a day; a gateway that missed our answer comes again for some days.
DELETE FROM message_seen
WHERE seen_at < coalesce((SELECT now FROM rehearsal_clock), now()) - interval '7 days'
