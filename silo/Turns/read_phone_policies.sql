-- $1 phone hashes. Every grain of these customers, in all dealers of the group.
SELECT policy.id
FROM policy JOIN policy_schedule ON policy_schedule.policy_id = policy.id
WHERE policy.phone_hash = ANY ($1)
