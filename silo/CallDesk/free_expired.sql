-- Tasks whose lease ran out are open again; who had one last may still report it until somebody else takes it.
UPDATE call_task
SET lease_until = '-infinity'
FROM (SELECT policy_id FROM call_task
      WHERE lease_until > '-infinity' AND lease_until < clock_timestamp()
      FOR UPDATE SKIP LOCKED) AS expired
WHERE call_task.policy_id = expired.policy_id
