-- What the desk hands out next, found without reading what it does not: tasks nobody holds, of one dealer and of all,
-- and those that the customer asked for on a day off. A free task has no lease.
DROP INDEX call_task_next;
UPDATE call_task SET lease_until = '-infinity', phone_hash = NULL;
CREATE INDEX call_task_free ON call_task (campaign_id, priority DESC, opened_at, policy_id)
    WHERE lease_until = '-infinity';
CREATE INDEX call_task_free_of_dealer ON call_task (dealer_id, campaign_id, priority DESC, opened_at, policy_id)
    WHERE lease_until = '-infinity';
CREATE INDEX call_task_agreed ON call_task (dealer_id, campaign_id, opened_at)
    WHERE lease_until = '-infinity' AND step >= 1000;

-- One call at a time for one phone, over all its terms and all dealers of the group.
CREATE UNIQUE INDEX call_task_on_line ON call_task (phone_hash) WHERE lease_until > '-infinity';

-- Contact hours are those of the dealer's zone.
ALTER TABLE dealer ADD COLUMN zone text NOT NULL
    GENERATED ALWAYS AS (coalesce(state ->> 'zone', 'Asia/Shanghai')) STORED;

-- At most so many contacts of a channel in so many days in a row, for one phone. Source: D-7, D-11.
CREATE TABLE contact_cap (
    channel text NOT NULL,
    days    smallint NOT NULL CHECK (days BETWEEN 1 AND 60),
    most    smallint NOT NULL CHECK (most >= 1),
    PRIMARY KEY (channel, days)
);
INSERT INTO contact_cap (channel, days, most) VALUES ('sms', 1, 1), ('sms', 7, 2), ('call', 1, 2), ('call', 7, 4);

-- Every contact that was made, by the phone it went to, with the local day on which it was.
CREATE VIEW contact_made AS
SELECT policy.phone_hash, touch.policy_id, touch.step, touch.channel, touch.due_on,
       (touch.done_at AT TIME ZONE dealer.zone)::date AS day
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
JOIN touch ON touch.policy_id = policy.id
WHERE touch.status IN ('sent', 'delivered');
