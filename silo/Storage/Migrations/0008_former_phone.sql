-- The phones that a ledger has replaced, as keyed hashes: who refuses a text or a call refuses for the phone that was
-- reached, though the policy may have another one by then. An open call notes the phone it was handed out with.
CREATE TABLE former_phone (
    policy_id  bigint NOT NULL,
    until      timestamptz NOT NULL,
    phone_hash bytea NOT NULL,
    PRIMARY KEY (policy_id, until)
);
ALTER TABLE call_task ADD COLUMN phone_hash bytea;
