-- Whom an answer of the rehearsal's world concerns: what happens to one person happens in order of time.
DELETE FROM rehearsal_answer;
ALTER TABLE rehearsal_answer ADD COLUMN policy_id bigint NOT NULL;
