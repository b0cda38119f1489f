-- What a campaign orders all its terms to do: committed with the turn that gives the order, carried out in chunks, the
-- oldest first. How far one got is the campaign grain's own memory; what people are shown of it stands here.
-- no: the campaign's turn that gave it. chunks: those that are counted in done.
CREATE TABLE campaign_order (
    campaign_id bigint NOT NULL REFERENCES campaign (id),
    no          int NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('enrol-audience', 'resume-terms', 'withdraw-terms')),
    chunks      int NOT NULL DEFAULT 0,
    done        bigint NOT NULL DEFAULT 0,
    given_at    timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (campaign_id, no)
);

-- Every order was given by a turn of its own, so their count never overtakes the turns. What was open begins anew: it
-- does no harm to tell a term twice.
INSERT INTO campaign_order (campaign_id, no, kind, done, given_at, finished_at)
SELECT campaign_id, row_number() OVER (PARTITION BY campaign_id ORDER BY id), kind,
       CASE WHEN finished_at IS NULL THEN 0 ELSE done END, created_at, finished_at
FROM bulk_order
WHERE campaign_id IS NOT NULL;

-- Whether an order is open: the one thing that a clock or a watch asks of all campaigns again and again.
ALTER TABLE campaign ADD COLUMN at_work boolean NOT NULL DEFAULT false;
UPDATE campaign SET at_work = true
WHERE id IN (SELECT campaign_id FROM campaign_order WHERE finished_at IS NULL);

-- Dealers and calendars post their letters at once from now on; what they had ordered and was not done is posted here.
INSERT INTO letter (policy_id, message, at)
SELECT state.policy_id,
       CASE bulk_order.kind WHEN 'resume-terms' THEN json '{"is":"resume-asked","cause":"campaign"}'
                            ELSE json '{"is":"calendar-published"}' END,
       bulk_order.created_at
FROM bulk_order
JOIN policy_state AS state ON state.policy_id > bulk_order.cursor
WHERE bulk_order.campaign_id IS NULL AND bulk_order.finished_at IS NULL
  AND (bulk_order.dealer_id IS NULL OR bulk_order.dealer_id = state.dealer_id)
  AND state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY bulk_order.id, state.policy_id;

DROP TABLE bulk_order;
