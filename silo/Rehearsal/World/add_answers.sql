-- $1 keys, $2 instants, $3 kinds, $4 subjects, $5 policies or null, $6 dealer codes and $7 terms of the policies where
-- they are null. A key lets an answer happen once, however often it is noted.
INSERT INTO rehearsal_answer (key, due_at, kind, subject, policy_id)
SELECT noted.key, noted.due_at, noted.kind, noted.subject,
       coalesce(noted.policy_id, (SELECT policy.id FROM policy JOIN dealer ON dealer.id = policy.dealer_id
                                  WHERE dealer.code = noted.code AND policy.term = noted.term))
FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::uuid[])
     AS noted (key, due_at, kind, subject, policy_id, code, term)
ON CONFLICT (key) DO NOTHING
