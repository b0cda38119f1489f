-- $1 dealers the agents may work for (null: all), $2 agents, $3 lease, $4 business instant, $5 playbooks, $6 zones and
-- $7 instants: where nobody may be called now, except for what the customer asked for since that instant ('infinity':
-- nothing). Leases the most pressing tasks, one for each agent, for one epoch, on the real clock, and with each its
-- phone over all dealers of the group: of two tasks of one phone the second waits, and of two silos that want the same
-- phone at once the second breaks call_task_on_line. A phone that has been called as often as it may is told as capped,
-- for the policy to take its task back; a call that the customer asked for counts but is not held back. A call waits
-- for an agent no longer than its term does: a hundred days.
-- A lane is what one index range serves: a campaign's tasks of all dealers while all of them may be called, otherwise
-- its tasks of a dealer. The first tasks of each lane are looked through in order until one is free; $8 is how many of
-- each were looked through before, and how many are now comes back, null when there are none; beside it how many were
-- free, as there may be more than are given out. What makes a task free is asked by keys, task by task: as joins the
-- questions would be planned by statistics that follow the desk too slowly.
WITH working AS MATERIALIZED (
    SELECT id, playbook_id,
           $1::int[] IS NULL AND playbook_id <> ALL ($5) AND NOT EXISTS (SELECT FROM hold WHERE scope = 'dealer')
               AS is_whole
    FROM campaign
    WHERE phase = 'running' AND NOT EXISTS (SELECT FROM hold WHERE scope = 'campaign' AND key = campaign.id::text)
), lane AS MATERIALIZED (
    SELECT id AS campaign_id, playbook_id, NULL::int AS dealer_id, NULL::timestamptz AS agreed_since
    FROM working
    WHERE is_whole
    UNION ALL
    SELECT working.id, working.playbook_id, dealer.id, closed.agreed_since
    FROM working
    CROSS JOIN dealer
    LEFT JOIN unnest($5::int[], $6::text[], $7::timestamptz[]) AS closed (playbook_id, zone, agreed_since)
           ON closed.playbook_id = working.playbook_id AND closed.zone = dealer.zone
    WHERE NOT working.is_whole AND ($1::int[] IS NULL OR dealer.id = ANY ($1))
      AND closed.agreed_since IS DISTINCT FROM 'infinity'
      AND NOT EXISTS (SELECT FROM hold WHERE scope = 'dealer' AND key = dealer.id::text)
), look AS MATERIALIZED (
    SELECT greatest(2, 20 / greatest(1, count(*)))::int + cardinality($2::text[]) - 1 AS depth FROM lane
), candidate AS MATERIALIZED (
    SELECT first.policy_id, lane.playbook_id,
           row_number() OVER (ORDER BY first.priority DESC, first.opened_at, first.policy_id) AS place
    FROM lane
    CROSS JOIN LATERAL (
        SELECT * FROM (SELECT policy_id, priority, opened_at FROM call_task
                       WHERE lane.dealer_id IS NULL AND campaign_id = lane.campaign_id AND lease_until = '-infinity'
                       ORDER BY priority DESC, opened_at, policy_id
                       OFFSET $8 LIMIT (SELECT depth FROM look)) AS of_all
        UNION ALL
        SELECT * FROM (SELECT policy_id, priority, opened_at FROM call_task
                       WHERE lane.agreed_since IS NULL AND dealer_id = lane.dealer_id
                         AND campaign_id = lane.campaign_id AND lease_until = '-infinity'
                       ORDER BY priority DESC, opened_at, policy_id
                       OFFSET $8 LIMIT (SELECT depth FROM look)) AS of_dealer
        UNION ALL
        SELECT * FROM (SELECT policy_id, priority, opened_at FROM call_task
                       WHERE opened_at >= lane.agreed_since AND dealer_id = lane.dealer_id
                         AND campaign_id = lane.campaign_id AND lease_until = '-infinity' AND step >= 1000
                       ORDER BY opened_at
                       OFFSET $8 LIMIT (SELECT depth FROM look)) AS agreed
    ) AS first
    ORDER BY place
), free AS MATERIALIZED (
    SELECT free.*, candidate.playbook_id, candidate.place
    FROM candidate
    CROSS JOIN LATERAL (
        SELECT task.policy_id, task.step, task.raised_by, task.dealer_id, policy.phone_hash AS phone
        FROM call_task AS task JOIN policy ON policy.id = task.policy_id
        WHERE task.policy_id = candidate.policy_id AND task.lease_until = '-infinity'
          AND NOT coalesce((SELECT true FROM parked_policy AS parked WHERE parked.policy_id = task.policy_id LIMIT 1),
                           false)
          AND NOT coalesce((SELECT true FROM standing_block AS block
                            WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'call') LIMIT 1),
                           false)
          AND NOT coalesce((SELECT true FROM call_task AS other
                            WHERE other.phone_hash = policy.phone_hash AND other.lease_until > '-infinity' LIMIT 1),
                           false)
        FOR UPDATE OF task SKIP LOCKED
    ) AS free
    LIMIT cardinality($2::text[])
), picked AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY place) AS turn
    FROM (SELECT DISTINCT ON (phone) * FROM free ORDER BY phone, place) AS one_a_phone
), counted AS MATERIALIZED (
    SELECT picked.*,
           picked.step < 1000 AND picked.raised_by IS DISTINCT FROM 'customer-replied'
               AND EXISTS (SELECT FROM contact_cap AS cap
                           WHERE cap.channel = 'call'
                             AND cap.most <= (SELECT count(*) FROM contact_made AS made
                                              WHERE made.phone_hash = picked.phone AND made.channel = 'call'
                                                AND made.due_on BETWEEN picked.today - 100 AND picked.today
                                                AND made.day > picked.today - cap.days)) AS is_capped
    FROM (SELECT picked.*, ($4::timestamptz AT TIME ZONE dealer.zone)::date AS today
          FROM picked JOIN dealer ON dealer.id = picked.dealer_id) AS picked
), taken AS (
    UPDATE call_task
    SET agent = ($2::text[])[counted.turn], lease_epoch = lease_epoch + 1, lease_until = clock_timestamp() + $3,
        phone_hash = counted.phone
    FROM counted
    WHERE call_task.policy_id = counted.policy_id AND NOT counted.is_capped
    RETURNING call_task.*
)
SELECT CASE WHEN EXISTS (SELECT FROM candidate) THEN (SELECT depth FROM look) END,
       (SELECT count(*) FROM free), counted.policy_id, counted.step, counted.is_capped,
       taken.goal, taken.priority, taken.raised_by, taken.opened_at, taken.lease_until, taken.lease_epoch,
       counted.playbook_id, taken.dealer_id, taken.campaign_id
FROM (SELECT) AS always
LEFT JOIN counted ON true
LEFT JOIN taken ON taken.policy_id = counted.policy_id
ORDER BY counted.turn
