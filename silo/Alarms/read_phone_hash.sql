-- $1 policy id, $2 instant or null. The phone that the policy had then, or has now.
SELECT coalesce((SELECT former.phone_hash FROM former_phone AS former
                 WHERE former.policy_id = policy.id AND former.until >= $2
                 ORDER BY former.until LIMIT 1),
                policy.phone_hash)
FROM policy WHERE id = $1
