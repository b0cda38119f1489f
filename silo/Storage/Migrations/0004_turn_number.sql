-- A turn that does not meet the turn number it started from writes 0: the server refuses it together with its whole
-- batch, so that the commit needs no look at the outcome, and no round trip of its own.
ALTER TABLE policy_schedule ADD CONSTRAINT turn_number_met CHECK (turn_no > 0);
ALTER TABLE policy_state ADD CONSTRAINT turn_number_met CHECK (turn_no > 0);
