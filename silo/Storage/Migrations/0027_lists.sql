-- A dealer's policies in the order in which they are listed, and open call tasks in theirs, over all dealers and of
-- one: so a page costs the same among a hundred rows and among a million.
CREATE INDEX policy_dealer ON policy (dealer_id, id);
CREATE INDEX call_task_order ON call_task ((-priority), opened_at, policy_id);
CREATE INDEX call_task_dealer ON call_task (dealer_id, (-priority), opened_at, policy_id);
