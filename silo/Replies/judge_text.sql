-- $1 text, $2 the judgement that it is known to have, or null, $3 its judgement from now on, $4 business instant, $5
-- who says so. Changes nothing when somebody else came first. Behind the refusal that it commits with, as in a turn.
UPDATE customer_text
SET judgement = $3, judged_at = $4, judged_by = $5
WHERE id = $1 AND judgement IS NOT DISTINCT FROM $2
