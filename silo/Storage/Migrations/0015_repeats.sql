-- A text that may have been sent before, for an expiry that was corrected since: its content key names its day.
ALTER TABLE outbox ADD COLUMN is_repeat boolean NOT NULL DEFAULT false;
