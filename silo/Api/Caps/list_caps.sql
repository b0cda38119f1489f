-- How often one phone may be contacted: channel, days in a row, contacts at most. Locks nothing.
SELECT channel, days, most FROM contact_cap ORDER BY channel DESC, days
