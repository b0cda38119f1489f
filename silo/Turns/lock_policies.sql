-- $1 policy ids. Locks their schedule rows in key order, so that two batches never wait for each other in a ring, and
-- says which there are and where their alarms stand (null: none).
SELECT coalesce(array_agg(policy_id), '{}'), coalesce(array_agg(nullif(wake_at, 'infinity')), '{}')
FROM (SELECT policy_id, wake_at
      FROM policy_schedule
      WHERE policy_id = ANY ($1)
      ORDER BY policy_id
      FOR UPDATE) AS locked
