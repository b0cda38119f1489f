-- $1 policy ids, $2 steps, $3 phones, $4 bodies, $5 business instants. Puts the attempt on record before the call is
-- made: whoever dies now leaves it open, and an open attempt is never repeated blindly.
UPDATE outbox
SET attempt = 'open', attempts = attempts + 1, opened_at = opened.at, phone = opened.phone, body = opened.body
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step, unnest($3::text[]) AS phone,
             unnest($4::text[]) AS body, unnest($5::timestamptz[]) AS at) AS opened
WHERE outbox.policy_id = opened.policy_id AND outbox.step = opened.step
