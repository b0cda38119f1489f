-- The oldest report that waits, or whose silo let its lease run out, for a lease of $1 from now on the real clock,
-- under a new epoch. A row that is held belongs to another silo.
UPDATE report_job
SET state = 'running', rows_done = 0, rows_of = NULL, lease_epoch = lease_epoch + 1,
    lease_until = clock_timestamp() + $1::interval
WHERE id = (SELECT id
            FROM report_job
            WHERE state IN ('waiting', 'running') AND lease_until < clock_timestamp()
            ORDER BY id
            LIMIT 1
            FOR UPDATE SKIP LOCKED)
RETURNING id, kind, format, language, dealers, agent, first_day, last_day, lease_epoch,
          (SELECT code FROM dealer WHERE dealer.id = dealer_id)
