-- People are found by the beginning of their name too; and behind each count of touches that somebody must work on
-- stand customers. Touches suppressed for other reasons are in no index: most are, and nobody has to look at them.
CREATE INDEX policy_owner ON policy (owner text_pattern_ops);
CREATE INDEX touch_hindered ON touch (rule, policy_id)
    WHERE rule IN ('no-consent', 'opted-out', 'wrong-number', 'complaint', 'unread-text', 'phone-cap');
