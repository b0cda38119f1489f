-- What customers write, each text once. body is sealed under the database's own key and goes after its time; the row
-- stays. A text is unread as long as nobody has judged it: no other text goes to its phone. phone_hash null: the sender
-- is no mobile number, so that the text is nobody's. judged_by null: the engine. reminded_at: business instant at which
-- it was found to have waited for a working day.
CREATE TABLE customer_text (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id  text NOT NULL UNIQUE,
    phone_hash  bytea,
    body        bytea,
    is_cut      boolean NOT NULL,
    received_at timestamptz NOT NULL,
    taken_for   text NOT NULL CHECK (taken_for IN ('refusal', 'unread')),
    judgement   text CHECK (judgement IN ('answered', 'refuses-texts', 'refuses-all', 'wrong-number')),
    judged_at   timestamptz,
    judged_by   text,
    reminded_at timestamptz,
    CHECK ((judgement IS NULL) = (judged_at IS NULL))
);
CREATE INDEX customer_text_phone ON customer_text (phone_hash);
CREATE INDEX customer_text_received ON customer_text (received_at, id);
-- The sender looks here for every message, so it holds nothing but what still waits.
CREATE INDEX customer_text_unread ON customer_text (phone_hash) WHERE judged_at IS NULL;
CREATE INDEX customer_text_kept ON customer_text (received_at) WHERE body IS NOT NULL;

-- First answers are kept sealed too, since one that hands out a call tells what its customer wrote. Writes of the last
-- day stay known, so that no repeat of theirs is done again.
ALTER TABLE idempotency DROP COLUMN response, ADD COLUMN answer bytea;

-- Whose terms a text concerns: those that have its phone, and those that had it when it came.
CREATE INDEX former_phone_hash ON former_phone (phone_hash);
CREATE VIEW text_policy AS
SELECT text.id AS text_id, policy.id AS policy_id, policy.dealer_id
FROM customer_text AS text
JOIN policy ON policy.phone_hash = text.phone_hash
UNION
SELECT text.id, policy.id, policy.dealer_id
FROM customer_text AS text
JOIN former_phone AS former ON former.phone_hash = text.phone_hash AND former.until >= text.received_at
JOIN policy ON policy.id = former.policy_id;
