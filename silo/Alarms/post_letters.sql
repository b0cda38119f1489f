-- $1 policy ids, $2 messages, $3 instant. In the order given.
INSERT INTO letter (policy_id, message, at)
SELECT posted.policy_id, posted.message::json, $3
FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS posted (policy_id, message, place)
JOIN policy_schedule ON policy_schedule.policy_id = posted.policy_id
ORDER BY posted.place
