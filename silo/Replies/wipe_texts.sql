-- $1 how long words are kept. Wipes the words of texts that came before that; what became of them stays on record.
UPDATE customer_text
SET body = NULL
WHERE body IS NOT NULL AND received_at < coalesce((SELECT now FROM rehearsal_clock), now()) - $1::interval
