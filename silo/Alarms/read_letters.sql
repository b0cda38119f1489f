-- $1 buckets, $2 letters a bucket at most, $3 whether each is read at the instant of its cause. The oldest letters of
-- each bucket with the business instant at which they are read, in the order in which their policies must take them;
-- those of a parked policy wait for its release.
SELECT letter.id, letter.policy_id, letter.message,
       CASE WHEN $3 THEN letter.at ELSE greatest(letter.at, coalesce((SELECT now FROM rehearsal_clock), now())) END
FROM unnest($1::smallint[]) AS own (bucket)
CROSS JOIN LATERAL (
    SELECT id, policy_id, message, at
    FROM letter AS waiting
    WHERE waiting.bucket = own.bucket
      AND NOT EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = waiting.policy_id)
    ORDER BY id
    LIMIT $2) AS letter
ORDER BY letter.id
