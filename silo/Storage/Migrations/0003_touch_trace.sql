-- The span that handed the touch over, so that its receipt, days later, goes on in the same trace. Null without
-- tracing.
ALTER TABLE touch ADD COLUMN trace text;
