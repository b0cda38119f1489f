-- $1 message id of the provider, $2 phone hash or null, $3 sealed words, $4 whether they were cut, $5 business instant,
-- $6 what the text was taken for, $7 its judgement, or null when it is to be read. A text that is brought again keeps
-- its first row, and no row comes back.
INSERT INTO customer_text (message_id, phone_hash, body, is_cut, received_at, taken_for, judgement, judged_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $7::text IS NOT NULL THEN $5::timestamptz END)
ON CONFLICT (message_id) DO NOTHING
RETURNING id
